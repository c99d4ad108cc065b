# language: fr
@guide
Fonctionnalité: Ajouter une nouvelle employée, qui n'a pas de compte
  Le guide de la clinique, étape par étape et avec ses numéros, pour une personne qui répond « Non » à « L'utilisateur a-t-il déjà un compte? ».

  Règle: 1) Inscription d'un utilisateur aux services en ligne de la RAMQ

    @R4 @R5 @R5-code
    Scénario: L'administratrice locale inscrit Émilie
      # Note : seule la personne désignée par la clinique peut inscrire quelqu'un. Louise est administratrice locale et représentante désignée.
      Quand Louise se connecte aux services en ligne
      Quand elle clique sur le lien « Inscription d'utilisateurs par un représentant désigné »
      Quand elle clique sur le bouton « Ajouter un utilisateur »
      # Note : l'adresse courriel est celle où Émilie recevra son message; elle n'a rien à voir avec le nom d'utilisateur qu'elle choisira.
      Quand elle choisit « Non » à « L'utilisateur a-t-il déjà un compte? »
      Et qu'elle choisit « Madame » à « Titre de civilité »
      Et qu'elle saisit « Émilie » dans « Prénom »
      Et qu'elle saisit « Tremblay » dans « Nom »
      Et qu'elle saisit « emilie.tremblay@courriel.example » dans « Courriel »
      Et qu'elle coche « Rendez-vous santé Québec »
      Et qu'elle clique sur le bouton « Ajouter »
      # Note : un lien pour terminer l'inscription est envoyé à l'adresse saisie. Émilie s'en servira à l'étape 2)-1.
      Alors elle voit que l'ajout d'Émilie a été effectué
      Et le dernier courriel reçu par Émilie contient « Créer un compte »
      # Note : le code n'est montré qu'une fois. Donnez-le de vive voix ou au téléphone, jamais par courriel. Perdu, il se remplace : « Générer un nouveau code secret ».
      Alors elle voit « L'utilisateur aura besoin du code secret suivant »
      Et elle note le code secret affiché

  Règle: 2) Création d'un compte

    @R6-acceptation @R7-aucun-courriel @R8 @M-code
    Scénario: Émilie crée son compte
      Étant donné qu'Émilie est invitée
      # Note : le message vient d'Inscription.ServiceEnLigne@ramq.gouv.qc.ca. S'il n'arrive pas, regardez dans les indésirables, puis faites « Renvoyer l'invitation ».
      Quand Émilie ouvre sa boîte courriel
      Et qu'elle ouvre le message « Demande d'accès aux services en ligne de la Régie de l'assurance maladie du Québec »
      Et qu'elle clique sur le lien « Créer un compte »
      Quand elle clique sur le bouton « J'accepte »
      # Note : le nom d'utilisateur a la forme d'une adresse de courriel, mais rien n'y est jamais envoyé. C'est lui qu'il faudra donner à l'étape 3)-1.
      Quand elle saisit le code secret reçu
      Et qu'elle saisit « emilie.tremblay@identifiant.example » dans « Nom d'utilisateur »
      Et qu'elle choisit son mot de passe et le confirme
      # Note : les réponses serviront si elle oublie son mot de passe. Ni les majuscules, ni les accents, ni les espaces n'y comptent.
      Quand elle répond aux huit questions secrètes
      Et qu'elle clique sur le bouton « Créer le compte »
      Alors elle voit « Votre compte a été créé. »

  Règle: 3) Ajout dans RVSQ

    @V3-ajout
    Scénario: L'administratrice locale ajoute Émilie aux employés
      Étant donné qu'Émilie vient de créer son compte
      # Note : l'identifiant RAMQ d'Émilie est le nom d'utilisateur choisi à l'étape 2)-3, et non l'adresse où le message est arrivé.
      Quand Louise se connecte à RVSQ
      Et qu'elle clique sur le bouton « Ajouter un employé »
      Et qu'elle saisit le nom d'utilisateur choisi par Émilie
      Et qu'elle clique sur le bouton « Ajouter »
      Alors elle voit l'ajout d'Émilie à titre d'employée
