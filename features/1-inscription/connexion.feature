# language: fr
Fonctionnalité: Connexion aux services en ligne
  Étape 1.1 du guide; écran R1.

  Contexte:
    Étant donné que Louise ouvre les services en ligne

  @R1 @S-page
  Scénario: L'écran montre exactement ce que montre le guide
    Alors elle voit « [Simulateur] Connexion - Services en ligne » dans l'onglet du navigateur
    Et elle voit le titre « Connexion »
    Et elle voit exactement les champs
      | Nom d'utilisateur* |
      | Mot de passe*      |
    Et elle voit le bouton « Connexion »
    Et elle voit le lien « Passer au contenu »
    Et elle voit le lien « Mot de passe oublié? »
    Et elle voit le lien « Nouvel utilisateur? Créer un compte. »
    Et elle voit « Simulateur — données fictives — ce site n'est pas celui d'un organisme public »

  @R1 @navigateur
  Scénario: Le bouton « Connexion » a la couleur de l'image du guide
    Alors le bouton « Connexion » de Louise est jaune

  @R1-obligatoire
  Scénario: Les deux champs sont obligatoires
    Quand elle clique sur le bouton « Connexion »
    Alors le curseur de Louise est sur le résumé des erreurs
    Et elle voit « [Simulateur] Erreur : Connexion - Services en ligne » dans l'onglet du navigateur
    Et elle voit l'erreur « Le champ Nom d'utilisateur est obligatoire. » au champ « Nom d'utilisateur »
    Et elle voit l'erreur « Le champ Mot de passe est obligatoire. » au champ « Mot de passe »

  @R1-paire-fausse
  Plan du Scénario: <cas> : le message ne dit pas ce qui est faux
    Quand elle saisit « <utilisateur> » dans « Nom d'utilisateur »
    Et qu'elle saisit « <mot de passe> » dans « Mot de passe »
    Et qu'elle clique sur le bouton « Connexion »
    Alors elle voit l'erreur « Le nom d'utilisateur ou le mot de passe est incorrect. » au champ « Nom d'utilisateur »
    Et le champ « Nom d'utilisateur » de Louise contient « <utilisateur> »
    Et le champ « Mot de passe » de Louise est vide

    Exemples:
      | cas                       | utilisateur                   | mot de passe  |
      | Mauvais mot de passe      | louise.gagnon@erables.example | Exercice2026b |
      | Nom d'utilisateur inconnu | inconnue@erables.example      | Exercice2026a |

  Scénario: Le nom d'utilisateur se saisit en majuscules comme en minuscules
    Quand elle saisit « Louise.GAGNON@erables.example » dans « Nom d'utilisateur »
    Et qu'elle saisit « Exercice2026a » dans « Mot de passe »
    Et qu'elle clique sur le bouton « Connexion »
    Alors elle voit le titre « Services »
    Et elle voit le lien « Inscription d'utilisateurs par un représentant désigné »
    Et elle voit le lien « Rendez-vous santé Québec »

  @R10-deconnexion
  Scénario: La déconnexion ferme l'accès
    Étant donné que Louise se connecte aux services en ligne
    Quand elle se déconnecte
    Et qu'elle ouvre la page « /ramq/utilisateurs »
    Alors elle voit le titre « Connexion »

  Scénario: Un double clic sur « Connexion » connecte
    Quand elle saisit « louise.gagnon@erables.example » dans « Nom d'utilisateur »
    Et qu'elle saisit « Exercice2026a » dans « Mot de passe »
    Et qu'elle double-clique sur le bouton « Connexion »
    Alors elle voit le titre « Services »
    Et elle voit « Louise Gagnon »

  @S-accessible @navigateur
  Scénario: La touche Entrée envoie le formulaire
    Quand elle saisit « louise.gagnon@erables.example » dans « Nom d'utilisateur »
    Et qu'elle saisit « Exercice2026a » dans « Mot de passe »
    Et qu'elle appuie sur la touche Entrée
    Alors elle voit le titre « Services »
