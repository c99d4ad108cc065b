# language: fr
Fonctionnalité: Journal
  Ce que chacun a fait, quelle règle a répondu et pourquoi. Ni mot de passe, ni réponse, ni code n'y paraît.

  @S-journal
  Scénario: Le journal suit le parcours
    Étant donné que Louise est au formulaire d'ajout d'un utilisateur
    Quand elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle clique sur le bouton « Ajouter »
    Et qu'elle voit que l'ajout d'Émilie a été effectué
    Alors selon le journal, Louise « se connecte aux services en ligne »
    Et selon le journal, Louise « inscrit Émilie Tremblay »
    Et selon le journal, un seul courriel est parti, à Émilie

  @S-journal @S-pourquoi
  Plan du Scénario: Le mot de passe « <mot de passe> » est refusé parce qu'il <raison>
    Étant donné qu'Émilie est invitée
    Et qu'Émilie est au formulaire de création du compte
    Et qu'elle remplit correctement le formulaire de création du compte
    Et qu'elle saisit le mot de passe « <mot de passe> » et le confirme
    Quand elle clique sur le bouton « Créer le compte »
    Alors elle voit « Le formulaire contient une erreur »
    Et le journal explique le dernier refus par « le mot de passe <raison> »
    Et le journal ne contient pas « <mot de passe> »

    Exemples:
      | mot de passe  | raison                  |
      | Bienvenue2026 | finit par un chiffre    |
      | 2026Bienvenue | commence par un chiffre |

  @S-journal @S-pourquoi
  Scénario: Le journal dit ce que l'écran tait
    Quand Karim se trompe 3 fois de mot de passe
    Alors le journal explique le dernier refus par « 3e échec de suite sur 5 »
    Quand Karim saisit « personne@nulle-part.example » dans « Nom d'utilisateur »
    Et qu'il saisit « Exercice2026a » dans « Mot de passe »
    Et qu'il clique sur le bouton « Connexion »
    Et qu'il voit l'erreur « Le nom d'utilisateur ou le mot de passe est incorrect. » au champ « Nom d'utilisateur »
    Alors le journal explique le dernier refus par « aucun compte n'a ce nom d'utilisateur »

  @S-journal
  Scénario: Ni le mot de passe, ni le code secret, ni les réponses n'y paraissent
    Étant donné qu'Émilie est invitée
    Et qu'Émilie est au formulaire de création du compte
    Quand elle remplit correctement le formulaire de création du compte
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit « Votre compte a été créé. »
    Et selon le journal, Émilie « crée son compte »
    Et le journal ne contient pas « Bienvenue2026a »
    Et le journal ne contient pas « Le Survenant »
