# language: fr
Fonctionnalité: Bacs à sable
  Chacun a le sien : ses personnes, ses courriels, son heure, ses pannes et ses sessions.

  @S-bacs
  Scénario: Deux bacs ne se voient pas
    Étant donné qu'Émilie est invitée
    Quand Louise entre dans un autre bac par son lien
    Et qu'elle consulte les utilisateurs de la clinique
    Alors elle voit « Haddad »
    Et elle ne voit pas « Tremblay »
    Quand elle ouvre la boîte courriel de « emilie.tremblay@courriel.example »
    Alors elle voit « Aucun message. »

  @S-bacs
  Scénario: Un lien fait entrer dans le bac
    Étant donné qu'Émilie est invitée
    Quand Louise entre dans le bac par son lien
    Alors elle voit le titre « Accueil du simulateur »
    Quand elle consulte les utilisateurs de la clinique
    Alors elle voit « Tremblay »

  @S-bacs
  Scénario: Un bac inconnu le dit
    Quand Louise ouvre la page « /bac/nulle-part »
    Alors elle voit le titre « Bac à sable inconnu »

  @S-bacs
  Scénario: Un bac remis à neuf ne garde rien, et personne n'y reste connecté
    Étant donné qu'Émilie est invitée
    Et que Louise consulte les utilisateurs de la clinique
    Et qu'elle voit « Tremblay »
    Quand le bac est remis à neuf
    Et qu'elle actualise la page
    Alors elle voit le titre « Connexion »
    Et aucun courriel n'a été envoyé
    Quand elle saisit « louise.gagnon@erables.example » dans « Nom d'utilisateur »
    Et qu'elle saisit « Exercice2026a » dans « Mot de passe »
    Et qu'elle clique sur le bouton « Connexion »
    Alors elle voit exactement les utilisateurs
      | * | Gagnon | Louise | * | * | Compte actif |
      | * | Haddad | Karim  | * | * | Compte actif |

  @S-instantane
  Scénario: Un instantané ramène le bac où il était, à la même heure
    Étant donné qu'Émilie est invitée
    Quand un instantané du bac est pris
    Et que 31 jours passent
    Et que Karim a un compte verrouillé
    Et que l'instantané est rétabli
    Alors un seul courriel a été envoyé, à Émilie
    Quand Karim se connecte aux services en ligne
    Alors il voit le titre « Services »
    Quand Émilie ouvre son message d'invitation
    Et qu'elle clique sur le lien « Créer un compte »
    Alors elle arrive à la politique
