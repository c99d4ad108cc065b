# language: fr
Fonctionnalité: L'heure du bac
  Chaque bac a son heure : les liens, les sessions et les courriels la suivent. Personne n'attend.

  @S-horloge
  Scénario: L'heure arrêtée ne bouge pas, puis reprend
    Étant donné que l'heure est arrêtée
    Quand Louise se connecte aux services en ligne
    Alors l'heure n'a pas bougé
    Quand 21 minutes passent
    Et que l'heure reprend
    Et qu'elle actualise la page
    Alors elle voit « Votre session a expiré. »

  @S-horloge @R1-verrouille
  Scénario: Un mois ne déverrouille personne
    Étant donné que Karim a un compte verrouillé
    Quand 31 jours passent
    Et qu'il tente de se connecter aux services en ligne
    Alors il voit l'erreur « Votre nom d'utilisateur est verrouillé. » au champ « Nom d'utilisateur »

  @S-horloge
  Scénario: Le message porte l'heure du bac
    Étant donné que 366 jours passent
    Et qu'Émilie est invitée
    Quand elle ouvre son message d'invitation
    Et qu'elle clique sur le lien « Créer un compte »
    Alors elle arrive à la politique
