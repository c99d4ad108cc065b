# language: fr
@guide
Fonctionnalité: Retrouver l'accès à son compte après un oubli
  Pour une personne qui a oublié son mot de passe, ou dont le nom d'utilisateur est verrouillé après cinq essais.

  @R9 @R9-questions
  Scénario: Karim choisit un nouveau mot de passe
    Étant donné que Karim ouvre les services en ligne
    Quand il clique sur le lien « Mot de passe oublié? »
    Quand il saisit « karim.haddad@erables.example » dans « Nom d'utilisateur »
    Et qu'il clique sur le bouton « Continuer »
    # Note : trois des huit questions sont posées, toujours les mêmes. Cinq échecs bloquent le nom d'utilisateur.
    Quand il répond correctement aux questions secrètes posées
    Quand il choisit son mot de passe et le confirme
    Et qu'il clique sur le bouton « Changer le mot de passe »
    Alors il voit « Votre mot de passe a été changé. »
