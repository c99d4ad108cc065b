# language: fr
Fonctionnalité: Utilisateurs de la clinique
  Étapes 1.2 et 1.3 du guide; écran R3.

  Scénario: L'écran montre exactement ce que montre le guide
    Étant donné que Louise consulte les utilisateurs de la clinique
    Alors elle voit « [Simulateur] Utilisateurs - Services en ligne » dans l'onglet du navigateur
    Et elle voit le lien « Inscription d'utilisateurs par un représentant désigné »
    Et elle voit « Filtrer les utilisateurs »
    Et elle voit exactement les champs
      | Nom               |
      | Prénom            |
      | Nom d'utilisateur |
    Et elle voit le bouton « Filtrer »
    Et elle voit le bouton « Ajouter un utilisateur »
    Et elle voit dans le tableau des utilisateurs
      | Gagnon | Louise | louise.gagnon@erables.example | * | Compte actif |
      | Haddad | Karim  | karim.haddad@erables.example  | * | Compte actif |

  Scénario: Une personne invitée paraît dans le tableau
    Étant donné que Louise a inscrit Émilie, qui a reçu son code secret
    Et que Louise consulte les utilisateurs de la clinique
    Alors elle voit dans le tableau des utilisateurs
      | Gagnon   | Louise | louise.gagnon@erables.example | *                        | Compte actif       |
      | Haddad   | Karim  | karim.haddad@erables.example  | *                        | Compte actif       |
      | Tremblay | Émilie | —                             | Rendez-vous santé Québec | Invitation envoyée |

  Scénario: Les critères se combinent, sans égard à la casse ni aux accents
    Étant donné que Louise a inscrit Émilie, qui a reçu son code secret
    Et que Louise a inscrit Jean-François, qui a reçu son code secret
    Et que Louise consulte les utilisateurs de la clinique
    Quand elle saisit « EMI » dans « Prénom »
    Et qu'elle saisit « blay » dans « Nom »
    Et qu'elle clique sur le bouton « Filtrer »
    Alors elle voit dans le tableau des utilisateurs
      | Tremblay | Émilie | — | * | Invitation envoyée |
    Et le champ « Prénom » de Louise contient « EMI »

  Scénario: Aucun utilisateur ne correspond
    Étant donné que Louise consulte les utilisateurs de la clinique
    Quand elle saisit « zzz » dans « Nom d'utilisateur »
    Et qu'elle clique sur le bouton « Filtrer »
    Alors elle voit « Aucun utilisateur ne correspond aux critères. »

  Scénario: Sans le droit de représentant, ni le lien ni la page ne sont accessibles
    Étant donné que Karim se connecte aux services en ligne
    Alors il ne voit pas le lien « Inscription d'utilisateurs par un représentant désigné »
    Quand il ouvre la page « /ramq/utilisateurs/ajouter »
    Alors il voit le titre « Accès refusé »
    Et il ne voit pas le bouton « Ajouter »
