# language: fr
Fonctionnalité: Ce qui change pendant qu'une personne crée son compte
  Écran R7 : le formulaire est rempli, mais pas encore envoyé.

  Contexte:
    Étant donné qu'Émilie est invitée
    Et qu'Émilie est au formulaire de création du compte
    Et qu'elle remplit correctement le formulaire de création du compte

  @R3-lien-mort @R6-liens
  Scénario: Supprimée entre-temps, la personne ne crée aucun compte
    Étant donné que Louise consulte les utilisateurs de la clinique
    Et qu'elle supprime Émilie de la clinique
    Quand Émilie clique sur le bouton « Créer le compte »
    Alors elle voit le titre « Demande annulée »
    Et elle ne voit pas « Votre compte a été créé. »
    Et elle ne peut pas se connecter aux services en ligne

  @R5-nouveau-code @R7-code @R7-toutes-les-fautes
  Scénario: Le code secret remplacé entre-temps est seul refusé, et le nouveau suffit
    Étant donné que Louise consulte les utilisateurs de la clinique
    Et qu'elle ouvre la fiche d'Émilie
    Et qu'elle clique sur le bouton « Générer un nouveau code secret »
    Et qu'elle note le code secret affiché
    Quand Émilie clique sur le bouton « Créer le compte »
    Alors elle voit l'erreur « Le code secret est invalide. » au champ « Code secret »
    Et elle voit 1 erreur
    Et le champ « Nom d'utilisateur » d'Émilie contient « emilie.tremblay@identifiant.example »
    Quand elle saisit le code secret reçu
    Et qu'elle choisit son mot de passe et le confirme
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit « Votre compte a été créé. »
    Et un seul courriel a été envoyé, à Émilie

  @R8
  Scénario: Plus de vingt minutes à remplir le formulaire ne font rien perdre
    Quand 25 minutes passent
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit « Votre compte a été créé. »
    Et elle ne voit pas « Votre session a expiré. »
    Et elle peut se connecter aux services en ligne

  @R7-nom-utilisateur
  Scénario: Un nom d'utilisateur pris entre-temps par une autre personne est refusé, et il suffit d'en changer
    Étant donné que Jean-François est invité
    Et que Jean-François est au formulaire de création du compte
    Et qu'il remplit correctement le formulaire de création du compte
    Et qu'il saisit « Emilie.TREMBLAY@identifiant.example » dans « Nom d'utilisateur »
    Et qu'Émilie clique sur le bouton « Créer le compte »
    Et qu'elle voit « Votre compte a été créé. »
    Quand Jean-François clique sur le bouton « Créer le compte »
    Alors il voit l'erreur « Ce nom d'utilisateur est déjà associé à un utilisateur. » au champ « Nom d'utilisateur »
    Et il voit 1 erreur
    Et Émilie peut se connecter aux services en ligne
    Quand Jean-François remplit correctement le formulaire de création du compte
    Et qu'il clique sur le bouton « Créer le compte »
    Alors il voit « Votre compte a été créé. »
    Et il peut se connecter aux services en ligne
