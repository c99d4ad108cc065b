# language: fr
Fonctionnalité: Une nouvelle employée, sans compte, est ajoutée dans RVSQ
  Le parcours complet du guide, dans l'ordre de ses trois parties.

  @R2 @R5 @R5-code @R6-acceptation @R7-aucun-courriel @R8 @M-code @V3-ajout
  Plan du Scénario: Émilie est inscrite, crée son compte et devient employée de la clinique, <manière>
    Étant donné que tous naviguent <manière>
    # 1) Inscription d'un utilisateur aux services en ligne de la RAMQ
    Étant donné que Louise se connecte aux services en ligne
    Quand elle clique sur le lien « Inscription d'utilisateurs par un représentant désigné »
    Et qu'elle clique sur le bouton « Ajouter un utilisateur »
    Et qu'elle choisit « Non » à « L'utilisateur a-t-il déjà un compte? »
    Et qu'elle choisit « Madame » à « Titre de civilité »
    Et qu'elle saisit « Émilie » dans « Prénom »
    Et qu'elle saisit « Tremblay » dans « Nom »
    Et qu'elle saisit « emilie.tremblay@courriel.example » dans « Courriel »
    Et qu'elle coche « Rendez-vous santé Québec »
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit que l'ajout d'Émilie a été effectué
    Quand elle note le code secret affiché
    Alors le code secret noté compte huit lettres et chiffres
    Et un seul courriel a été envoyé, à Émilie
    # 2) Création d'un compte
    Quand Émilie ouvre sa boîte courriel
    Et qu'elle ouvre le message « Demande d'accès aux services en ligne de la Régie de l'assurance maladie du Québec »
    Alors elle voit « Inscription.ServiceEnLigne@ramq.gouv.qc.ca »
    Et elle voit « Madame Louise Gagnon »
    Quand elle clique sur le lien « Créer un compte »
    Alors elle voit « Politique de la Régie envers les utilisateurs des services en ligne »
    Quand elle clique sur le bouton « J'accepte »
    Et qu'elle saisit le code secret reçu
    Et qu'elle saisit « emilie.tremblay@identifiant.example » dans « Nom d'utilisateur »
    Et qu'elle choisit son mot de passe et le confirme
    Et qu'elle répond aux huit questions secrètes
    Et qu'elle clique sur le bouton « Créer le compte »
    Alors elle voit « Votre compte a été créé. »
    # 3) Ajout dans RVSQ
    Quand Louise se connecte à RVSQ
    Et qu'elle clique sur le bouton « Ajouter un employé »
    Et qu'elle saisit le nom d'utilisateur choisi par Émilie
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit l'ajout d'Émilie à titre d'employée
    Et elle voit exactement les employés
      | Gagnon   | Louise | louise.gagnon@erables.example       | Administrateur local |
      | Haddad   | Karim  | karim.haddad@erables.example        | Employé              |
      | Tremblay | Émilie | emilie.tremblay@identifiant.example | Employé              |
    Quand Émilie se connecte à RVSQ
    Alors elle voit le titre « Employés »
    Et elle ne voit pas le bouton « Ajouter un employé »
    # Ce qui ne doit jamais arriver
    Et aucun courriel envoyé ne contient le code secret
    Et aucun courriel n'a été envoyé à un nom d'utilisateur choisi
    Et un seul courriel a été envoyé, à Émilie

    Exemples: Avec ce que chacun a
      | manière     |
      | à la souris |

    @S-accessible @navigateur
    Exemples: Sans souris
      | manière              |
      | au clavier seulement |

    @sans-javascript @V3-sans-javascript @navigateur
    Exemples: Sans JavaScript
      | manière         |
      | sans JavaScript |

    @S-etroit @navigateur
    Exemples: Sur un petit écran
      | manière          |
      | sur un téléphone |
