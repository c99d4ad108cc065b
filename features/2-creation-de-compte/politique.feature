# language: fr
Fonctionnalité: Politique et engagement
  Étape 2.2 du guide; écran R6.

  Contexte:
    Étant donné qu'Émilie est invitée
    Et qu'Émilie ouvre son message d'invitation

  @R6
  Scénario: L'écran montre les titres et les boutons du guide
    Quand elle clique sur le lien « Créer un compte »
    Alors elle voit « [Simulateur] Création du compte - Services en ligne » dans l'onglet du navigateur
    Et elle voit « Politique de la Régie envers les utilisateurs des services en ligne »
    Et elle voit « chaque accès fait avec votre nom d'utilisateur laisse une trace »
    Et elle voit « Vous vous engagez à les protéger de votre côté »
    Et elle voit « Votre nom d'utilisateur est unique et vous identifie. »
    Et elle voit « Vous prenez toutes les mesures utiles pour protéger l'information »
    Et elle voit « Engagement de l'utilisateur des services en ligne »
    Et elle voit le bouton « J'accepte »
    Et elle voit le bouton « Je refuse »

  @R6-refus @R6-acceptation
  Scénario: Refuser ne mène pas au formulaire
    Quand elle clique sur le lien « Créer un compte »
    Et qu'elle refuse la politique
    Alors elle voit « Aucun compte n'a été créé. »
    Quand elle ouvre directement le formulaire de création du compte
    Alors elle arrive à la politique
    Et elle ne voit pas le champ « Code secret »

  @R6-acceptation
  Scénario: Accepter mène au formulaire, même après un refus
    Étant donné qu'elle clique sur le lien « Créer un compte »
    Et qu'elle refuse la politique
    Et qu'elle voit « Aucun compte n'a été créé. »
    Quand elle revient à la page précédente
    Et qu'elle accepte la politique
    Alors elle arrive au formulaire de création du compte

  @R6-liens
  Scénario: Une adresse inconnue dit quoi faire
    Quand elle ouvre la page « /AGS/YR/YRM_GestAuthn/YRM8_CreerCpte_iut/IntrfCreerCpte.aspx?NoRefre=abc%252bdef »
    Alors elle voit le titre « Lien inconnu »
    Et elle voit « demandez à votre représentant de vous inscrire de nouveau »

  @R6-numero
  Scénario: Sans lien, le numéro de référence du message mène à la politique
    Étant donné qu'elle note le numéro de référence inscrit dans le message
    Et qu'elle ouvre les services en ligne
    Et qu'elle clique sur le lien « Nouvel utilisateur? Créer un compte. »
    Et qu'elle voit le champ « Numéro de référence »
    Quand elle saisit le numéro de référence noté
    Et qu'elle clique sur le bouton « Continuer »
    Alors elle arrive à la politique

  @R6-numero
  Scénario: Sans lien, un numéro de référence inconnu est refusé
    Étant donné qu'elle ouvre les services en ligne
    Quand elle clique sur le lien « Nouvel utilisateur? Créer un compte. »
    Et qu'elle saisit « 00000 00000 » dans « Numéro de référence »
    Et qu'elle clique sur le bouton « Continuer »
    Alors elle voit l'erreur « Ce numéro de référence ne correspond à aucune demande. » au champ « Numéro de référence »
    Et le champ « Numéro de référence » d'Émilie contient « 00000 00000 »

  @R6-liens @R6-validite
  Scénario: Un lien expiré dit quoi faire
    Quand 31 jours passent
    Et qu'elle clique sur le lien « Créer un compte »
    Alors elle voit le titre « Lien expiré »
    Et elle voit « Demandez à votre représentant de vous renvoyer l'invitation. »
    Et elle ne voit pas le bouton « J'accepte »

  @R6-validite
  Scénario: Le trentième jour, le lien mène encore à la politique
    Quand 29 jours passent
    Et qu'elle clique sur le lien « Créer un compte »
    Alors elle arrive à la politique

  @R6-navigateur @M-adresse
  Plan du Scénario: L'adresse mène à la politique, même décodée <fois> fois en chemin
    Quand elle copie l'adresse complète inscrite dans le message
    Et qu'elle colle l'adresse copiée, décodée <fois> fois, dans un autre navigateur
    Alors elle arrive à la politique

    Exemples:
      | fois |
      | 1    |
      | 2    |
