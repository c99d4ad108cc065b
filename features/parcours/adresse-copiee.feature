# language: fr
Fonctionnalité: L'adresse copiée du courriel mène au même endroit dans un autre navigateur
  Étape 2.1 du guide : quand le lien ne fonctionne pas, l'adresse complète se copie et se colle ailleurs.

  @R6-navigateur
  Scénario: Émilie crée son compte dans un navigateur qui n'a jamais vu le simulateur
    Étant donné qu'Émilie est invitée
    Et qu'Émilie ouvre son message d'invitation
    Quand elle copie l'adresse complète inscrite dans le message
    Et qu'elle colle l'adresse copiée dans un autre navigateur
    Alors elle voit « Politique de la Régie envers les utilisateurs des services en ligne »
    Quand elle accepte la politique
    Et qu'elle remplit correctement le formulaire de création du compte
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit « Votre compte a été créé. »
    Et elle peut se connecter aux services en ligne
