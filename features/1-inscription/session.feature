# language: fr
Fonctionnalité: Session
  Écran R10 : vingt minutes sans activité ferment la session.

  @R10 @R10-retour
  Scénario: La session expire, puis la page demandée revient
    Étant donné que Louise se connecte aux services en ligne
    Quand 21 minutes passent
    Et qu'elle ouvre la page « /ramq/utilisateurs?lastName=hadd »
    Alors elle voit le titre « Connexion »
    Et elle voit « Votre session a expiré. »
    Quand elle saisit « louise.gagnon@erables.example » dans « Nom d'utilisateur »
    Et qu'elle saisit « Exercice2026a » dans « Mot de passe »
    Et qu'elle clique sur le bouton « Connexion »
    Alors elle voit le titre « Utilisateurs »
    Et elle voit exactement les utilisateurs
      | * | Haddad | Karim | karim.haddad@erables.example | * | Compte actif |
    Et elle ne voit pas « Votre session a expiré. »

  @R10
  Scénario: Tant qu'on s'en sert, la session reste ouverte
    Étant donné que Louise se connecte aux services en ligne
    Quand 19 minutes passent
    Et qu'elle actualise la page
    Et que 19 minutes passent
    Et qu'elle ouvre la page « /ramq/utilisateurs »
    Alors elle voit le titre « Utilisateurs »

  @R10
  Scénario: Un formulaire envoyé trop tard n'inscrit personne
    Étant donné que Louise est au formulaire d'ajout d'un utilisateur
    Et qu'elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Quand 21 minutes passent
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit « Votre session a expiré. »
    Et aucun courriel n'a été envoyé

  @R10
  Scénario: À RVSQ aussi
    Étant donné que Louise se connecte à RVSQ
    Quand 21 minutes passent
    Et qu'elle actualise la page
    Alors elle voit « Votre session a expiré. »
    Et elle voit exactement les champs
      | Identifiant RAMQ* |
      | Mot de passe*     |

  @R10-retour
  Scénario: Une autre personne qui se connecte ensuite n'arrive pas à la page de la première
    Étant donné que Louise se connecte aux services en ligne
    Et que 21 minutes passent
    Et qu'elle ouvre la page « /ramq/utilisateurs »
    Et qu'elle voit « Votre session a expiré. »
    Quand elle saisit « karim.haddad@erables.example » dans « Nom d'utilisateur »
    Et qu'elle saisit « Exercice2026a » dans « Mot de passe »
    Et qu'elle clique sur le bouton « Connexion »
    Alors elle voit le titre « Services »
    Et elle voit « Karim Haddad »

  @R10-deconnexion
  Scénario: « Déconnexion » ferme la session de tous les onglets
    Étant donné que Louise consulte les utilisateurs de la clinique
    Et qu'elle ouvre la même page dans un autre onglet
    Et qu'elle se déconnecte
    Et qu'elle voit le titre « Connexion »
    Quand elle revient à l'onglet précédent
    Et qu'elle clique sur le bouton « Ajouter un utilisateur »
    Alors elle voit le titre « Connexion »
    Et elle ne voit pas le bouton « Ajouter »
