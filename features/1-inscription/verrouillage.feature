# language: fr
Fonctionnalité: Nom d'utilisateur verrouillé
  Écran R1 : après cinq échecs de suite, même le bon mot de passe est refusé.

  @R1-essais
  Scénario: Quatre échecs ne verrouillent pas
    Étant donné que Karim se trompe 4 fois de mot de passe
    Quand il se connecte aux services en ligne
    Alors il voit le titre « Services »

  @R1-essais
  Scénario: Cinq échecs verrouillent, et le bon mot de passe est refusé aussi
    Étant donné que Karim se trompe 4 fois de mot de passe
    Et qu'il se trompe 1 fois de mot de passe
    Alors il voit l'erreur « Votre nom d'utilisateur est verrouillé. » au champ « Nom d'utilisateur »
    Et il voit "Pour le déverrouiller, utilisez le lien « Mot de passe oublié? » au bas de cette page."
    Quand il tente de se connecter aux services en ligne
    Alors il voit l'erreur « Votre nom d'utilisateur est verrouillé. » au champ « Nom d'utilisateur »
    Et il ne voit pas le bouton « Déconnexion »
    Quand il clique sur le lien « Mot de passe oublié? »
    Alors il voit le titre « Mot de passe oublié »

  @R1-remise-a-zero
  Scénario: Une connexion réussie remet le compte des échecs à zéro
    Étant donné que Karim se trompe 4 fois de mot de passe
    Et qu'il se connecte aux services en ligne
    Et qu'il se déconnecte
    Et qu'il se trompe 4 fois de mot de passe
    Quand il se connecte aux services en ligne
    Alors il voit le titre « Services »

  @R1-enumeration
  Scénario: Un nom d'utilisateur que personne n'a se verrouille de la même façon
    Étant donné qu'Émilie se trompe 5 fois de mot de passe
    Alors elle voit l'erreur « Votre nom d'utilisateur est verrouillé. » au champ « Nom d'utilisateur »

  @R3-tableau
  Scénario: Le représentant voit qui est verrouillé
    Étant donné que Karim se trompe 5 fois de mot de passe
    Quand Louise consulte les utilisateurs de la clinique
    Alors elle voit exactement les utilisateurs
      | * | Gagnon | Louise | louise.gagnon@erables.example | * | Compte actif |
      | * | Haddad | Karim  | karim.haddad@erables.example  | * | Verrouillé   |
