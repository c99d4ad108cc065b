# language: fr
Fonctionnalité: Le message d'invitation
  Étape 2.1 du guide.

  @M @M-adresse @M-code
  Scénario: Le message dit tout ce que montre le guide, sauf le code secret
    Étant donné que Jean-François est invité
    Quand Jean-François ouvre sa boîte courriel
    Et qu'il ouvre le message « Demande d'accès aux services en ligne de la Régie de l'assurance maladie du Québec »
    Alors il voit « Inscription.ServiceEnLigne@ramq.gouv.qc.ca »
    Et il voit « Docteur, »
    Et il voit « Une personne qui représente votre établissement ou votre lieu de travail a fait votre inscription à un service en ligne »
    Et il voit « nous vous invitons à créer un compte »
    Et il voit « d'effectuer vos tâches par voie électronique »
    Et il voit « vous devez avoir reçu un code secret de la personne qui vous représente, Madame Louise Gagnon. »
    Et il voit le lien « Créer un compte »
    Et il ne voit pas le lien « Connexion à son compte »
    Et il voit « /AGS/YR/YRM_GestAuthn/YRM8_CreerCpte_iut/IntrfCreerCpte.aspx?NoRefre= »
    Et il voit « Numéro de référence : »
    Et il voit « Gestion des accès »
    Et il voit « Service des opérations et de l'exploitation des services TI »
    Et il voit le lien « Régie de l'assurance maladie du Québec »
    Et il voit « Les réponses à cette adresse ne sont pas lues. »
    Quand il copie l'adresse complète inscrite dans le message
    Alors l'adresse copiée se termine par « %253d%253d »
    Et il ne voit plus le code secret
    Et aucun courriel envoyé ne contient le code secret

  @M-boite
  Scénario: Chacun ne trouve dans sa boîte que son courrier
    Étant donné que Jean-François est invité
    Alors la boîte courriel d'Émilie est vide

  @M @M-texte @M-code
  Scénario: En HTML et en texte simple, le message dit la même chose
    Étant donné que Jean-François est invité
    Alors l'objet du dernier courriel reçu par Jean-François est « Demande d'accès aux services en ligne de la Régie de l'assurance maladie du Québec »
    Et le dernier courriel reçu par Jean-François contient « Docteur, »
    Et le dernier courriel reçu par Jean-François contient « vous devez avoir reçu un code secret de la personne qui vous représente, Madame Louise Gagnon. »
    Et le dernier courriel reçu par Jean-François contient « Créer un compte »
    Et le dernier courriel reçu par Jean-François contient « IntrfCreerCpte.aspx?NoRefre= »
    Et le dernier courriel reçu par Jean-François contient « Numéro de référence : »
    Et le dernier courriel reçu par Jean-François ne contient pas « Connexion à son compte »
    Et aucun courriel envoyé ne contient le code secret

  Scénario: Émilie, que Louise vient d'inscrire à l'écran, reçoit son message d'invitation
    Étant donné que Louise est au formulaire d'ajout d'un utilisateur
    Quand elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit que l'ajout d'Émilie a été effectué
    Quand Émilie ouvre son message d'invitation
    Alors elle voit le lien « Créer un compte »
    Et un seul courriel a été envoyé, à Émilie
