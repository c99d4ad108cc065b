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
    Et elle voit le bouton « Supprimer »
    Et elle voit dans le tableau des utilisateurs
      | * | Gagnon | Louise | louise.gagnon@erables.example | * | Compte actif |
      | * | Haddad | Karim  | karim.haddad@erables.example  | * | Compte actif |

  Scénario: Une personne invitée paraît dans le tableau
    Étant donné que Louise a inscrit Émilie, qui a reçu son code secret
    Et que Louise consulte les utilisateurs de la clinique
    Alors elle voit dans le tableau des utilisateurs
      | * | Gagnon   | Louise | louise.gagnon@erables.example | *                        | Compte actif       |
      | * | Haddad   | Karim  | karim.haddad@erables.example  | *                        | Compte actif       |
      | * | Tremblay | Émilie | —                             | Rendez-vous santé Québec | Invitation envoyée |

  Scénario: Les critères se combinent, sans égard à la casse ni aux accents
    Étant donné que Louise a inscrit Émilie, qui a reçu son code secret
    Et que Louise a inscrit Jean-François, qui a reçu son code secret
    Et que Louise consulte les utilisateurs de la clinique
    Quand elle saisit « É » dans « Prénom »
    Et qu'elle saisit « D » dans « Nom »
    Et qu'elle clique sur le bouton « Filtrer »
    Alors elle voit dans le tableau des utilisateurs
      | * | D'Amours | Jean-François | — | * | Invitation envoyée |
    Et le champ « Prénom » de Louise contient « É »

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

  Scénario: Supprimer une personne invitée, après confirmation, et son lien ne mène plus nulle part
    Étant donné que Louise a inscrit Émilie, qui a reçu son code secret
    Et que Louise consulte les utilisateurs de la clinique
    Quand elle coche « Sélectionner Émilie Tremblay »
    Et qu'elle clique sur le bouton « Supprimer »
    Alors elle voit le titre « Supprimer »
    Et elle voit « Émilie Tremblay (Invitation envoyée) »
    Quand elle clique sur le bouton « Confirmer la suppression »
    Alors elle voit "Suppression effectuée : Émilie Tremblay."
    Et elle voit dans le tableau des utilisateurs
      | * | Gagnon | Louise | louise.gagnon@erables.example | * | Compte actif |
      | * | Haddad | Karim | karim.haddad@erables.example | * | Compte actif |
    Quand Émilie ouvre sa boîte courriel
    Et qu'elle ouvre le message « Demande d'accès aux services en ligne de la Régie de l'assurance maladie du Québec »
    Et qu'elle clique sur le lien « Créer un compte »
    Alors elle voit le titre « Demande annulée »
    Et elle ne voit pas le bouton « J'accepte »

  Scénario: Une personne supprimée garde son compte, mais perd les services et son emploi
    Étant donné que Louise consulte les utilisateurs de la clinique
    Quand elle coche « Sélectionner Karim Haddad »
    Et qu'elle clique sur le bouton « Supprimer »
    Et qu'elle clique sur le bouton « Confirmer la suppression »
    Alors elle voit "Suppression effectuée : Karim Haddad."
    Quand Karim se connecte aux services en ligne
    Alors il voit « Votre compte ne donne accès à aucun service pour le moment. »
    Quand il tente de se connecter à RVSQ
    Alors il voit le titre « Accès refusé »
    Quand Louise se connecte à RVSQ
    Alors elle voit dans le tableau des employés
      | Gagnon | Louise | louise.gagnon@erables.example | Administrateur local |

  Scénario: Renoncer à la suppression ne change rien
    Étant donné que Louise consulte les utilisateurs de la clinique
    Quand elle coche « Sélectionner Karim Haddad »
    Et qu'elle clique sur le bouton « Supprimer »
    Et qu'elle clique sur le lien « Annuler »
    Alors elle voit dans le tableau des utilisateurs
      | * | Gagnon | Louise | louise.gagnon@erables.example | * | Compte actif |
      | * | Haddad | Karim | karim.haddad@erables.example | * | Compte actif |

  Scénario: Sans personne de cochée, « Supprimer » le dit
    Étant donné que Louise consulte les utilisateurs de la clinique
    Quand elle clique sur le bouton « Supprimer »
    Alors elle voit le lien « Veuillez cocher au moins un utilisateur. »

  Scénario: Nul ne se supprime soi-même
    Étant donné que Louise consulte les utilisateurs de la clinique
    Quand elle coche « Sélectionner Louise Gagnon »
    Et qu'elle clique sur le bouton « Supprimer »
    Alors elle voit le lien « Vous ne pouvez pas vous supprimer vous-même. »
    Et le choix « Sélectionner Louise Gagnon » de Louise reste coché
