# language: fr
Fonctionnalité: Utilisateurs de la clinique
  Étapes 1.2 et 1.3 du guide; écran R3.

  @R3 @R3-tableau @S-page
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
    Et elle voit dans le tableau « Utilisateurs de la clinique » les colonnes
      | Sélection | Nom | Prénom | Nom d'utilisateur | Services | État |
    Et elle voit « Louise Gagnon »
    Et elle voit le bouton « Déconnexion »
    Et elle voit le lien « Passer au contenu »
    Et elle voit le bouton « Ajouter un utilisateur »
    Et elle voit le bouton « Supprimer »
    Et elle voit exactement les utilisateurs
      | * | Gagnon | Louise | louise.gagnon@erables.example | * | Compte actif |
      | * | Haddad | Karim  | karim.haddad@erables.example  | * | Compte actif |

  @R3-tableau
  Scénario: Une personne invitée paraît dans le tableau
    Étant donné qu'Émilie est invitée
    Et que Louise consulte les utilisateurs de la clinique
    Alors elle voit parmi les utilisateurs
      | Nom      | Prénom | Nom d'utilisateur | Services                 | État               |
      | Tremblay | Émilie | —                 | Rendez-vous santé Québec | Invitation envoyée |
    Et elle ne voit pas parmi les utilisateurs
      | Nom      |
      | D'Amours |

  @R3-tableau
  Scénario: Les noms sont dans l'ordre français, accents compris
    Étant donné que Louise est au formulaire d'ajout d'un utilisateur
    Et qu'elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle saisit « Ébène » dans « Nom »
    Et qu'elle clique sur le bouton « Ajouter »
    Quand elle clique sur le lien « Retour aux utilisateurs »
    Alors elle voit exactement les utilisateurs
      | * | Ébène  | Émilie | — | * | Invitation envoyée |
      | * | Gagnon | Louise | * | * | Compte actif       |
      | * | Haddad | Karim  | * | * | Compte actif       |

  @R3-filtre @R3-adresse
  Scénario: Les critères se combinent, sans égard à la casse ni aux accents
    Étant donné qu'Émilie est invitée
    Et que Jean-François est invité
    Et que Louise consulte les utilisateurs de la clinique
    Quand elle saisit « É » dans « Prénom »
    Et qu'elle saisit « D » dans « Nom »
    Et qu'elle clique sur le bouton « Filtrer »
    Alors elle voit exactement les utilisateurs
      | * | D'Amours | Jean-François | — | * | Invitation envoyée |
    Et le champ « Prénom » de Louise contient « É »
    Et l'adresse de la page de Louise contient « lastName=D »
    Quand elle actualise la page
    Alors elle voit exactement les utilisateurs
      | * | D'Amours | Jean-François | — | * | Invitation envoyée |

  @R3-aucun
  Scénario: Aucun utilisateur ne correspond
    Étant donné que Louise consulte les utilisateurs de la clinique
    Quand elle saisit « zzz » dans « Nom d'utilisateur »
    Et qu'elle clique sur le bouton « Filtrer »
    Alors elle voit « Aucun utilisateur ne correspond aux critères. »

  @R2 @R2-droit
  Scénario: Sans le droit de représentant, ni le lien ni la page ne sont accessibles
    Étant donné que Karim se connecte aux services en ligne
    Alors il ne voit pas le lien « Inscription d'utilisateurs par un représentant désigné »
    Quand il ouvre la page « /ramq/utilisateurs/ajouter »
    Alors il voit le titre « Accès refusé »
    Et il ne voit pas le bouton « Ajouter »

  @R3-supprimer @R3-confirmation @R3-lien-mort @R6-liens
  Scénario: Supprimer une personne invitée, après confirmation, et son lien ne mène plus nulle part
    Étant donné qu'Émilie est invitée
    Et que Louise consulte les utilisateurs de la clinique
    Quand elle sélectionne Émilie
    Et qu'elle clique sur le bouton « Supprimer »
    Alors elle voit le titre « Supprimer »
    Et elle voit « Émilie Tremblay (Invitation envoyée) »
    Quand elle clique sur le bouton « Confirmer la suppression »
    Alors elle voit "Suppression effectuée : Émilie Tremblay."
    Et elle voit exactement les utilisateurs
      | * | Gagnon | Louise | louise.gagnon@erables.example | * | Compte actif |
      | * | Haddad | Karim  | karim.haddad@erables.example  | * | Compte actif |
    Quand Émilie ouvre son message d'invitation
    Et qu'elle clique sur le lien « Créer un compte »
    Alors elle voit le titre « Demande annulée »
    Et elle voit « Communiquez avec cette personne si vous devez encore accéder au service. »
    Et elle ne voit pas le bouton « J'accepte »

  @R3-garde-compte
  Scénario: Une personne supprimée garde son compte, mais perd les services
    Étant donné que Louise consulte les utilisateurs de la clinique
    Quand elle supprime Karim de la clinique
    Alors elle voit "Suppression effectuée : Karim Haddad."
    Quand Karim se connecte aux services en ligne
    Alors il voit « Votre compte ne donne accès à aucun service pour le moment. »

  @R3-garde-compte
  Scénario: Une personne supprimée perd son emploi
    Étant donné que Louise consulte les utilisateurs de la clinique
    Et qu'elle supprime Karim de la clinique
    Quand Karim tente de se connecter à RVSQ
    Alors il voit le titre « Accès refusé »
    Quand Louise se connecte à RVSQ
    Alors elle ne voit pas parmi les employés
      | Identifiant RAMQ             |
      | karim.haddad@erables.example |
    Et elle compte 1 employé

  @R3-confirmation
  Scénario: Un double clic sur la confirmation dit toujours ce qui a été supprimé
    Étant donné que Louise consulte les utilisateurs de la clinique
    Quand elle sélectionne Karim
    Et qu'elle clique sur le bouton « Supprimer »
    Et qu'elle voit le titre « Supprimer »
    Et qu'elle double-clique sur le bouton « Confirmer la suppression »
    Alors elle voit "Suppression effectuée : Karim Haddad."
    Et elle ne voit pas « Rien n'a été supprimé »

  @R3-confirmation
  Scénario: Renoncer à la suppression ne change rien
    Étant donné que Louise consulte les utilisateurs de la clinique
    Quand elle sélectionne Karim
    Et qu'elle clique sur le bouton « Supprimer »
    Et qu'elle clique sur le lien « Annuler »
    Alors elle voit exactement les utilisateurs
      | * | Gagnon | Louise | louise.gagnon@erables.example | * | Compte actif |
      | * | Haddad | Karim  | karim.haddad@erables.example  | * | Compte actif |

  @R3-confirmation
  Scénario: La personne a créé son compte avant la confirmation, et rien n'est supprimé
    Étant donné qu'Émilie est invitée
    Et qu'Émilie est au formulaire de création du compte
    Et qu'elle remplit correctement le formulaire de création du compte
    Et que Louise consulte les utilisateurs de la clinique
    Et qu'elle sélectionne Émilie
    Et qu'elle clique sur le bouton « Supprimer »
    Et qu'elle voit le titre « Supprimer »
    Et qu'Émilie clique sur le bouton « Créer le compte »
    Et qu'elle voit « Votre compte a été créé. »
    Quand Louise clique sur le bouton « Confirmer la suppression »
    Alors elle voit « Rien n'a été supprimé : la liste a changé. »
    Et elle voit exactement les utilisateurs
      | * | Gagnon   | Louise | * | * | Compte actif |
      | * | Haddad   | Karim  | * | * | Compte actif |
      | * | Tremblay | Émilie | * | * | Compte actif |

  @R3-confirmation
  Scénario: Sans personne de cochée, « Supprimer » le dit
    Étant donné que Louise consulte les utilisateurs de la clinique
    Quand elle clique sur le bouton « Supprimer »
    Alors elle voit l'erreur « Veuillez cocher au moins un utilisateur. » en haut de la page

  @R3-confirmation
  Scénario: La personne cochée a été supprimée dans un autre onglet
    Étant donné que Louise consulte les utilisateurs de la clinique
    Et qu'elle ouvre la même page dans un autre onglet
    Et qu'elle supprime Karim de la clinique
    Et qu'elle revient à l'onglet précédent
    Et qu'elle sélectionne Karim
    Quand elle clique sur le bouton « Supprimer »
    Alors elle voit l'erreur « Les personnes cochées ne sont plus dans la liste. » en haut de la page
    Et elle voit exactement les utilisateurs
      | * | Gagnon | Louise | * | * | Compte actif |

  @R3-soi-meme
  Scénario: Nul ne se supprime soi-même
    Étant donné que Louise consulte les utilisateurs de la clinique
    Quand elle sélectionne Louise
    Et qu'elle clique sur le bouton « Supprimer »
    Alors elle voit l'erreur « Vous ne pouvez pas vous supprimer vous-même. » en haut de la page
    Et le choix « Sélectionner Louise Gagnon » de Louise est coché

  @R3-tableau @R6-validite
  Scénario: Une invitation expire après trente jours
    Étant donné qu'Émilie est invitée
    Quand 31 jours passent
    Et que Louise consulte les utilisateurs de la clinique
    Alors elle voit parmi les utilisateurs
      | Prénom | État               |
      | Émilie | Invitation expirée |
      | Karim  | Compte actif       |

  @R3-pages
  Scénario: Une longue liste se lit par pages de vingt-cinq, et le filtre suit
    Étant donné que 28 autres personnes sont invitées
    Quand Louise consulte les utilisateurs de la clinique
    Alors elle voit « 30 utilisateurs, page 1 sur 2 »
    Et elle compte 25 utilisateurs
    Et elle ne voit pas le lien « Précédente »
    Quand elle clique sur le lien « Suivante »
    Alors elle voit « 30 utilisateurs, page 2 sur 2 »
    Et elle voit exactement les utilisateurs
      | * | AZ     | Invitée | —                             | * | Invitation envoyée |
      | * | BA     | Invitée | —                             | * | Invitation envoyée |
      | * | BB     | Invitée | —                             | * | Invitation envoyée |
      | * | Gagnon | Louise  | louise.gagnon@erables.example | * | Compte actif       |
      | * | Haddad | Karim   | karim.haddad@erables.example  | * | Compte actif       |
    Et elle ne voit pas le lien « Suivante »
    Quand elle saisit « invit » dans « Prénom »
    Et qu'elle clique sur le bouton « Filtrer »
    Et qu'elle clique sur le lien « Suivante »
    Alors elle voit « 28 utilisateurs, page 2 sur 2 »
    Et le champ « Prénom » de Louise contient « invit »

  @R2-droit
  Plan du Scénario: Sans le droit de représentant, l'adresse « <adresse> » est refusée aussi
    Étant donné que Karim se connecte aux services en ligne
    Quand il ouvre la page « <adresse> »
    Alors il voit le titre « Accès refusé »

    Exemples:
      | adresse                             |
      | /ramq/utilisateurs                  |
      | /ramq/utilisateurs/ajouter          |
      | /ramq/utilisateurs/supprimer        |
      | /ramq/utilisateurs/ajout/ABCDEFGHJK |

  @R2 @R2-services
  Scénario: La page des services n'offre que ceux du compte
    Quand Karim se connecte aux services en ligne
    Alors il voit le lien « Rendez-vous santé Québec »
    Et il ne voit pas le lien « Inscription d'utilisateurs par un représentant désigné »
    Quand Noémie se connecte aux services en ligne
    Alors elle voit « Votre compte ne donne accès à aucun service pour le moment. »
    Et elle ne voit pas le lien « Rendez-vous santé Québec »

  @R3-filtre @navigateur
  Plan du Scénario: La liste se filtre <manière>
    Étant donné que tous naviguent <manière>
    Et que Louise consulte les utilisateurs de la clinique
    Quand elle saisit « hadd » dans « Nom »
    Et qu'elle clique sur le bouton « Filtrer »
    Alors elle voit exactement les utilisateurs
      | * | Haddad | Karim | karim.haddad@erables.example | * | Compte actif |

    @S-accessible
    Exemples: Sans souris
      | manière              |
      | au clavier seulement |

    @S-etroit
    Exemples: Sur un petit écran
      | manière          |
      | sur un téléphone |

    @sans-javascript
    Exemples: Sans JavaScript
      | manière         |
      | sans JavaScript |

  @R3-soi-meme @R3-confirmation
  Scénario: Se cocher soi-même avec d'autres ne supprime personne
    Étant donné qu'Émilie est invitée
    Et que Louise consulte les utilisateurs de la clinique
    Quand elle sélectionne Émilie
    Et qu'elle sélectionne Louise
    Et qu'elle clique sur le bouton « Supprimer »
    Alors elle voit l'erreur « Vous ne pouvez pas vous supprimer vous-même. » en haut de la page
    Et elle ne voit pas le bouton « Confirmer la suppression »
    Et le choix « Sélectionner Émilie Tremblay » de Louise est coché
    Et elle voit parmi les utilisateurs
      | Prénom | État               |
      | Émilie | Invitation envoyée |
