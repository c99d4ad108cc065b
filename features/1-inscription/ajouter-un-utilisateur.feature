# language: fr
Fonctionnalité: Ajouter un utilisateur
  Étapes 1.4 à 1.6 du guide; écrans R4 et R5.

  Contexte:
    Étant donné que Louise est au formulaire d'ajout d'un utilisateur

  @R4
  Scénario: L'écran montre exactement ce que montre le guide
    Alors elle voit « [Simulateur] Ajouter un utilisateur - Services en ligne » dans l'onglet du navigateur
    Et elle voit « Identité »
    Et elle voit exactement les champs
      | L'utilisateur a-t-il déjà un compte?*                              |
      | Titre de civilité*                                                 |
      | Prénom*                                                            |
      | Nom*                                                               |
      | Courriel*                                                          |
      | Veuillez cocher les services dont l'utilisateur doit faire usage.* |
    Et elle voit l'aide « Les consignes de création du compte seront envoyées à cette adresse. » au champ « Courriel »
    Et elle voit à « L'utilisateur a-t-il déjà un compte? » exactement les choix
      | Oui |
      | Non |
    Et elle voit à « Titre de civilité » exactement les choix
      | Madame   |
      | Monsieur |
      | Docteure |
      | Docteur  |
    Et elle voit à « Veuillez cocher les services dont l'utilisateur doit faire usage. » exactement les choix
      | Rendez-vous santé Québec |
    Et elle voit « Services »
    Et elle voit le bouton « Ajouter »
    Et elle voit le lien « Annuler »

  @R4
  Scénario: Rien n'est choisi d'avance
    Alors le choix « Oui » de Louise n'est pas coché
    Et le choix « Non » de Louise n'est pas coché
    Et le choix « Madame » de Louise n'est pas coché
    Et le choix « Rendez-vous santé Québec » de Louise n'est pas coché
    Et le champ « Courriel » de Louise est vide
    Et elle ne voit aucune erreur

  @R4-obligatoire
  Scénario: Tous les champs sont obligatoires et aucun courriel ne part
    Quand elle clique sur le bouton « Ajouter »
    Alors elle voit l'erreur « Le champ L'utilisateur a-t-il déjà un compte? est obligatoire. » au champ « L'utilisateur a-t-il déjà un compte? »
    Et elle voit l'erreur « Le champ Titre de civilité est obligatoire. » au champ « Titre de civilité »
    Et elle voit l'erreur « Le champ Prénom est obligatoire. » au champ « Prénom »
    Et elle voit l'erreur « Le champ Nom est obligatoire. » au champ « Nom »
    Et elle voit l'erreur « Le champ Courriel est obligatoire. » au champ « Courriel »
    Et elle voit l'erreur « Veuillez cocher au moins un service. » au champ « Veuillez cocher les services dont l'utilisateur doit faire usage. »
    Et aucun courriel n'a été envoyé

  @R4-obligatoire
  Scénario: Un seul champ manque, un seul est signalé
    Quand elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle vide le champ « Nom »
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit l'erreur « Le champ Nom est obligatoire. » au champ « Nom »
    Et elle voit 1 erreur
    Et aucun courriel n'a été envoyé

  @R4-obligatoire
  Scénario: Au moins un service est demandé
    Quand elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle décoche « Rendez-vous santé Québec »
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit 1 erreur
    Et elle voit l'erreur « Veuillez cocher au moins un service. » au champ « Veuillez cocher les services dont l'utilisateur doit faire usage. »
    Et le choix « Rendez-vous santé Québec » de Louise n'est pas coché

  @R4-courriel
  Scénario: Un courriel mal formé est refusé et ce qui a été saisi reste
    Quand elle remplit le formulaire d'ajout pour Jean-François, qui n'a pas de compte
    Et qu'elle saisit « jean-francois.damours » dans « Courriel »
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit l'erreur « Veuillez saisir une adresse courriel valide. (ex.: nom@exemple.ca) » au champ « Courriel »
    Et le champ « Courriel » de Louise contient « jean-francois.damours »
    Et le champ « Prénom » de Louise contient « Jean-François »
    Et le champ « Nom » de Louise contient « D'Amours »
    Et le choix « Non » de Louise est coché
    Et le choix « Docteur » de Louise est coché
    Et le choix « Rendez-vous santé Québec » de Louise est coché
    Et aucun courriel n'a été envoyé

  @R4-nom
  Scénario: Un nom fait d'autres signes que ceux d'un nom est refusé
    Quand elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle saisit « <b>Émilie</b> » dans « Prénom »
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit l'erreur « Le champ Prénom ne peut contenir que des lettres, des espaces, des apostrophes, des traits d'union et des points. » au champ « Prénom »
    Et le champ « Prénom » de Louise contient « <b>Émilie</b> »
    Et aucun courriel n'a été envoyé

  @R5 @R5-montre @R5-une-fois
  Scénario: Le code secret n'est montré qu'une fois
    Quand elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit « L'utilisateur aura besoin du code secret suivant pour créer son compte. »
    Et elle voit « veuillez lui transmettre ce code en évitant le courriel. »
    Quand elle note le code secret affiché
    Et qu'elle actualise la page
    Alors elle voit « Le code secret a déjà été affiché. »
    Et elle ne voit plus le code secret
    Et aucun courriel envoyé ne contient le code secret

  @R5-une-fois
  Scénario: Le code secret ne revient pas avec la page précédente
    Quand elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle clique sur le bouton « Ajouter »
    Et qu'elle note le code secret affiché
    Et qu'elle clique sur le lien « Retour aux utilisateurs »
    Et qu'elle voit le titre « Utilisateurs »
    Et qu'elle revient à la page précédente
    Alors elle voit « Le code secret a déjà été affiché. »
    Et elle ne voit plus le code secret

  Scénario: « Annuler » n'ajoute personne
    Quand elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle clique sur le lien « Annuler »
    Alors elle voit exactement les utilisateurs
      | * | Gagnon | Louise | louise.gagnon@erables.example | * | Compte actif |
      | * | Haddad | Karim  | karim.haddad@erables.example  | * | Compte actif |
    Et aucun courriel n'a été envoyé

  @R4-nom
  Plan du Scénario: <cas>
    Quand elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle saisit « <nom> » dans « Nom »
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit « L'ajout de Émilie <nom> a été effectué. »

    Exemples:
      | cas                                   | nom                                                          |
      | Un nom d'une autre écriture est admis | Петрова-Nguyễn                                               |
      | Un nom de soixante caractères passe   | Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa |

  @R4-nom
  Scénario: Un nom de soixante et un caractères est refusé
    Quand elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle saisit « Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa » dans « Nom »
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit l'erreur « Le champ Nom ne peut dépasser 60 caractères. » au champ « Nom »
    Et aucun courriel n'a été envoyé

  Plan du Scénario: <cas>
    Quand elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle saisit « <courriel> » dans « Courriel »
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit l'erreur « <message> » au champ « Courriel »
    Et le champ « Courriel » de Louise contient « <courriel> »
    Et le champ « Prénom » de Louise contient « Émilie »
    Et aucun courriel n'a été envoyé

    @R4-representant
    Exemples: Le courriel du représentant
      | cas                                    | courriel                      | message                                                    |
      | Le courriel du représentant est refusé | Louise.GAGNON@erables.example | Le courriel de l'utilisateur doit être différent du vôtre. |

    @R4-partagee @R4-liste-partagee
    Exemples: Une boîte que plusieurs lisent
      | cas                                          | courriel                         | message                                                                                                     |
      | Une boîte partagée est refusée               | info@erables.example             | Cette boîte courriel est partagée. Veuillez saisir l'adresse d'une boîte que l'utilisateur est seul à lire. |
      | Une boîte partagée l'est en majuscules aussi | Reception@erables.example        | Cette boîte courriel est partagée. Veuillez saisir l'adresse d'une boîte que l'utilisateur est seul à lire. |
      | Une boîte partagée l'est avec une étiquette  | secretariat+rvsq@erables.example | Cette boîte courriel est partagée. Veuillez saisir l'adresse d'une boîte que l'utilisateur est seul à lire. |

  @R4-attente
  Scénario: Une personne déjà invitée ne l'est pas une seconde fois
    Étant donné qu'Émilie est invitée
    Quand Louise remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit l'erreur « Une invitation à ce service est déjà en attente pour cette personne. Vous pouvez la renvoyer à partir de la liste des utilisateurs. » au champ « Courriel »
    Et un seul courriel a été envoyé, à Émilie

  @R4-attente
  Scénario: Une invitation expirée n'empêche pas d'inviter de nouveau
    Étant donné qu'Émilie est invitée
    Et que 31 jours passent
    Et que Louise est au formulaire d'ajout d'un utilisateur
    Quand elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit que l'ajout d'Émilie a été effectué
    Et 2 courriels ont été envoyés à Émilie

  @R4-attente
  Scénario: Un double clic sur « Ajouter » n'invite qu'une fois, et montre le code secret
    Quand elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle double-clique sur le bouton « Ajouter »
    Et qu'elle note le code secret affiché
    Alors le code secret noté compte huit lettres et chiffres
    Et un seul courriel a été envoyé, à Émilie

  @R4-attente
  Plan du Scénario: Déjà invitée, une personne qui <compte> ne l'est pas de nouveau sous une adresse écrite autrement
    Étant donné qu'Émilie est invitée
    Quand Louise remplit le formulaire d'ajout pour Émilie, qui <compte>
    Et qu'elle saisit « <courriel> » dans « Courriel »
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit l'erreur « Une invitation à ce service est déjà en attente pour cette personne. Vous pouvez la renvoyer à partir de la liste des utilisateurs. » au champ « Courriel »
    Et elle ne voit pas « L'ajout de Émilie Tremblay a été effectué. »
    Et un seul courriel a été envoyé, à Émilie

    Exemples:
      | compte            | courriel                         |
      | n'a pas de compte | EMILIE.Tremblay@courriel.example |
      | a déjà un compte  | emilie.tremblay@COURRIEL.example |
