# language: fr
@guide
Fonctionnalité: Ajouter une personne qui a déjà un compte
  Le guide de la clinique, étape par étape et avec ses numéros, pour une personne qui répond « Oui » à « L'utilisateur a-t-il déjà un compte? ».

  Règle: 1) Inscription d'un utilisateur aux services en ligne de la RAMQ

    @R4-oui @R4-oui-sans-code
    Scénario: L'administratrice locale inscrit Noémie
      Quand Louise se connecte aux services en ligne
      Quand elle clique sur le lien « Inscription d'utilisateurs par un représentant désigné »
      Quand elle clique sur le bouton « Ajouter un utilisateur »
      # Note : demandez à la personne si elle a déjà un compte des services en ligne de la RAMQ, à cette clinique ou ailleurs.
      Quand elle choisit « Oui » à « L'utilisateur a-t-il déjà un compte? »
      Et qu'elle choisit « Docteure » à « Titre de civilité »
      Et qu'elle saisit « Noémie » dans « Prénom »
      Et qu'elle saisit « Lavoie-O'Brien » dans « Nom »
      Et qu'elle saisit « noemie.lavoie-obrien@erables.example » dans « Courriel »
      Et qu'elle coche « Rendez-vous santé Québec »
      Et qu'elle clique sur le bouton « Ajouter »
      # Note : un lien est envoyé à l'adresse saisie. Noémie s'en servira à l'étape 2)-1 pour se connecter à son compte.
      Alors elle voit que l'ajout de Noémie a été effectué
      Et le dernier courriel reçu par Noémie contient « Connexion à son compte »
      # Note : il n'y a pas de code secret à transmettre.
      Alors elle voit « Aucun code secret n'est nécessaire. »

  Règle: 2) Connexion à son compte

    @M-oui
    Scénario: Noémie se connecte par le lien du courriel
      Étant donné que Noémie est invitée avec son compte
      Quand Noémie ouvre sa boîte courriel
      Et qu'elle ouvre le message « Demande d'accès aux services en ligne de la Régie de l'assurance maladie du Québec »
      Et qu'elle clique sur le lien « Connexion à son compte »
      Quand elle saisit « noemie.lavoie-obrien@erables.example » dans « Nom d'utilisateur »
      Et qu'elle saisit son mot de passe
      Et qu'elle clique sur le bouton « Connexion »
      Alors elle voit "Le service « Rendez-vous santé Québec » a été ajouté à votre compte."

  Règle: 3) Ajout dans RVSQ

    @V3-ajout
    Scénario: L'administratrice locale ajoute Noémie aux employés
      Étant donné que Noémie a un compte actif
      Quand Louise se connecte à RVSQ
      Et qu'elle clique sur le bouton « Ajouter un employé »
      Et qu'elle saisit le nom d'utilisateur choisi par Noémie
      Et qu'elle clique sur le bouton « Ajouter »
      Alors elle voit l'ajout de Noémie à titre d'employée
