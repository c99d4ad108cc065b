# language: fr
Fonctionnalité: Suivre une invitation
  Écran R5 : tant qu'une personne est invitée, son message se renvoie et son code secret se remplace.

  Contexte:
    Étant donné qu'Émilie est invitée

  @R5-renvoyer
  Scénario: L'invitation est renvoyée et sa validité recommence
    Étant donné que 31 jours passent
    Et que Louise consulte les utilisateurs de la clinique
    Quand elle ouvre la fiche d'Émilie
    Alors elle voit « Invitation expirée »
    Quand elle clique sur le bouton « Renvoyer l'invitation »
    Alors elle voit le message d'information « L'invitation a été renvoyée. »
    Et elle voit « Invitation envoyée »
    Et elle ne voit pas « Invitation expirée »
    Et 2 courriels ont été envoyés à Émilie
    Étant donné qu'Émilie est au formulaire de création du compte
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit « Votre compte a été créé. »

  @R5-nouveau-code @R5-une-fois
  Scénario: Un nouveau code secret est montré une fois
    Étant donné que Louise consulte les utilisateurs de la clinique
    Et qu'elle ouvre la fiche d'Émilie
    Quand elle clique sur le bouton « Générer un nouveau code secret »
    Alors elle voit le message d'information « Un nouveau code secret a été généré. L'ancien ne fonctionne plus. »
    Quand elle note le code secret affiché
    Et qu'elle actualise la page
    Alors elle ne voit plus le code secret
    Et le code secret noté diffère de l'ancien
    Et un seul courriel a été envoyé, à Émilie

  @R5-nouveau-code
  Scénario: Le nouveau code secret remplace l'ancien
    Étant donné que Louise consulte les utilisateurs de la clinique
    Et qu'elle ouvre la fiche d'Émilie
    Et qu'elle clique sur le bouton « Générer un nouveau code secret »
    Et qu'elle note le code secret affiché
    Et qu'Émilie est au formulaire de création du compte
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle saisit l'ancien code secret
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit l'erreur « Le code secret est invalide. » au champ « Code secret »
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit « Votre compte a été créé. »

  @R5-code @R5-montre
  Scénario: Le code secret a huit lettres et chiffres, sans signes qui se confondent
    Étant donné que Louise consulte les utilisateurs de la clinique
    Et qu'elle ouvre la fiche d'Émilie
    Et qu'elle clique sur le bouton « Générer un nouveau code secret »
    Quand elle note le code secret affiché
    Alors le code secret noté compte huit lettres et chiffres

  @R7-code-verrouille
  Scénario: Cinq mauvais codes verrouillent l'invitation
    Étant donné qu'Émilie est au formulaire de création du compte
    Quand elle envoie 5 fois un mauvais code secret
    Alors elle voit l'erreur « Le code secret est verrouillé après trop de tentatives. Demandez à votre représentant un nouveau code secret. » au champ « Code secret »
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit l'erreur « Le code secret est verrouillé après trop de tentatives. Demandez à votre représentant un nouveau code secret. » au champ « Code secret »
    Quand Louise consulte les utilisateurs de la clinique
    Et qu'elle ouvre la fiche d'Émilie
    Alors elle voit « Verrouillé »

  @R7-code-verrouille
  Scénario: Un nouveau code secret déverrouille l'invitation
    Étant donné qu'Émilie est au formulaire de création du compte
    Et qu'elle envoie 5 fois un mauvais code secret
    Et que Louise consulte les utilisateurs de la clinique
    Et qu'elle ouvre la fiche d'Émilie
    Quand elle clique sur le bouton « Générer un nouveau code secret »
    Et qu'elle note le code secret affiché
    Et qu'Émilie remplit correctement le formulaire de création du compte
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit « Votre compte a été créé. »

  @R6-trace
  Scénario: L'acceptation de la politique est notée, avec sa version
    Étant donné que Louise consulte les utilisateurs de la clinique
    Et qu'elle ouvre la fiche d'Émilie
    Alors elle ne voit pas « Politique acceptée »
    Étant donné qu'Émilie est au formulaire de création du compte
    Quand Louise actualise la page
    Alors elle voit « Politique acceptée le »
    Et elle voit « (version 2026-11) »

  @R5-renvoyer
  Scénario: Le compte créé, l'invitation ne se renvoie plus
    Étant donné que Louise consulte les utilisateurs de la clinique
    Et qu'elle ouvre la fiche d'Émilie
    Et qu'Émilie vient de créer son compte
    Quand Louise clique sur le bouton « Renvoyer l'invitation »
    Alors elle voit « Cette personne n'attend plus d'invitation. »
    Et elle ne voit pas le bouton « Renvoyer l'invitation »
    Et un seul courriel a été envoyé, à Émilie

  @R5-nouveau-code
  Scénario: Invitée de nouveau, la personne n'a pas de code de son invitation expirée
    Étant donné que l'invitation d'Émilie a expiré
    Et que Louise consulte les utilisateurs de la clinique
    Et qu'elle ouvre la fiche d'Émilie
    Et qu'elle ouvre la même page dans un autre onglet
    Et qu'elle ouvre la page « /ramq/utilisateurs/ajouter »
    Et qu'elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle clique sur le bouton « Ajouter »
    Et qu'elle voit que l'ajout d'Émilie a été effectué
    Et qu'elle revient à l'onglet précédent
    Quand elle clique sur le bouton « Générer un nouveau code secret »
    Alors elle voit « Cette personne a reçu depuis une autre invitation, qui est en attente. »
    Et elle ne voit pas « L'utilisateur aura besoin du code secret suivant »
