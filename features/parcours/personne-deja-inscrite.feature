# language: fr
Fonctionnalité: Une personne qui a déjà un compte est ajoutée dans RVSQ
  La réponse « Oui » de l'étape 1.4 du guide : aucun code secret, et le lien « Connexion à son compte » de l'étape 2.1.

  @R4-oui @R4-oui-sans-code @M-oui
  Scénario: Noémie ajoute le service à son compte en se connectant par le lien du courriel
    Étant donné que Louise est au formulaire d'ajout d'un utilisateur
    Quand elle remplit le formulaire d'ajout pour Noémie, qui a déjà un compte
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit que l'ajout de Noémie a été effectué
    Et elle ne voit pas « L'utilisateur aura besoin du code secret suivant »
    Quand Noémie ouvre son message d'invitation
    Alors elle voit « Docteure, »
    Et elle ne voit pas le lien « Créer un compte »
    Mais elle ne voit pas « code secret »
    Quand elle clique sur le lien « Connexion à son compte »
    Alors elle voit le titre « Connexion »
    Quand elle saisit « noemie.lavoie-obrien@erables.example » dans « Nom d'utilisateur »
    Et qu'elle saisit « Exercice2026a » dans « Mot de passe »
    Et qu'elle clique sur le bouton « Connexion »
    Alors elle voit "Le service « Rendez-vous santé Québec » a été ajouté à votre compte."
    Et elle voit le lien « Rendez-vous santé Québec »
    Quand Louise se connecte à RVSQ
    Et qu'elle ajoute Noémie aux employés
    Alors elle voit l'ajout de Noémie à titre d'employée
    Et elle voit parmi les employés
      | Nom            | Prénom | Rôle    |
      | Lavoie-O'Brien | Noémie | Employé |
    Quand Noémie se connecte à RVSQ
    Alors elle voit le titre « Employés »

  @R6-liens
  Scénario: Le lien « Connexion à son compte » ne sert qu'une fois
    Étant donné que Noémie est invitée avec son compte
    Et que Noémie ouvre son message d'invitation
    Et qu'elle copie l'adresse complète inscrite dans le message
    Et qu'elle clique sur le lien « Connexion à son compte »
    Et qu'elle saisit « noemie.lavoie-obrien@erables.example » dans « Nom d'utilisateur »
    Et qu'elle saisit « Exercice2026a » dans « Mot de passe »
    Et qu'elle clique sur le bouton « Connexion »
    Et qu'elle voit le titre « Services »
    Quand elle colle l'adresse copiée dans un autre navigateur
    Alors elle voit le titre « Lien déjà utilisé »

  @R4-oui-une-fois
  Scénario: Un compte qui a déjà le service n'y gagne rien, et l'invitation attend toujours
    Étant donné que Noémie est invitée avec son compte
    Et que Noémie ouvre son message d'invitation
    Et qu'elle clique sur le lien « Connexion à son compte »
    Quand elle saisit « karim.haddad@erables.example » dans « Nom d'utilisateur »
    Et qu'elle saisit « Exercice2026a » dans « Mot de passe »
    Et qu'elle clique sur le bouton « Connexion »
    Alors elle voit "Votre compte a déjà accès au service « Rendez-vous santé Québec »."
    Quand Louise consulte les utilisateurs de la clinique
    Alors elle voit exactement les utilisateurs
      | * | Gagnon         | Louise | * | *                        | Compte actif       |
      | * | Haddad         | Karim  | * | *                        | Compte actif       |
      | * | Lavoie-O'Brien | Noémie | — | Rendez-vous santé Québec | Invitation envoyée |

  @R3-garde-compte @R4-oui @M-oui @V1-droit
  Scénario: Karim, supprimé puis invité de nouveau, retrouve le service avec son compte, et son emploi à part
    Étant donné que Louise consulte les utilisateurs de la clinique
    Et qu'elle supprime Karim de la clinique
    Et que Louise est au formulaire d'ajout d'un utilisateur
    Quand elle remplit le formulaire d'ajout pour Karim, qui a déjà un compte
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit que l'ajout de Karim a été effectué
    Quand Karim ouvre son message d'invitation
    Et qu'il clique sur le lien « Connexion à son compte »
    Et qu'il saisit « karim.haddad@erables.example » dans « Nom d'utilisateur »
    Et qu'il saisit « Exercice2026a » dans « Mot de passe »
    Et qu'il clique sur le bouton « Connexion »
    Alors il voit "Le service « Rendez-vous santé Québec » a été ajouté à votre compte."
    Quand il tente de se connecter à RVSQ
    Alors il voit le titre « Accès refusé »
    Quand Louise se connecte à RVSQ
    Et qu'elle ajoute Karim aux employés
    Et que Karim se connecte à RVSQ
    Alors il voit le titre « Employés »
    Et il ne voit pas le bouton « Ajouter un employé »

  @R4-oui-une-fois @R1-verrouille @R9
  Scénario: Noémie, verrouillée, n'obtient le service qu'après avoir choisi un nouveau mot de passe
    Étant donné que Noémie est invitée avec son compte
    Et que Noémie se trompe 5 fois de mot de passe
    Et qu'elle ouvre son message d'invitation
    Et qu'elle clique sur le lien « Connexion à son compte »
    Quand elle saisit « noemie.lavoie-obrien@erables.example » dans « Nom d'utilisateur »
    Et qu'elle saisit « Exercice2026a » dans « Mot de passe »
    Et qu'elle clique sur le bouton « Connexion »
    Alors elle voit l'erreur « Votre nom d'utilisateur est verrouillé. » au champ « Nom d'utilisateur »
    Quand Louise consulte les utilisateurs de la clinique
    Alors elle voit parmi les utilisateurs
      | Prénom | État               |
      | Noémie | Invitation envoyée |
    Quand Noémie demande un nouveau mot de passe
    Et qu'elle répond correctement aux questions secrètes posées
    Et qu'elle saisit le mot de passe « Nouveau2026mot » et le confirme
    Et qu'elle clique sur le bouton « Changer le mot de passe »
    Et qu'elle ouvre son message d'invitation
    Et qu'elle clique sur le lien « Connexion à son compte »
    Et qu'elle saisit « noemie.lavoie-obrien@erables.example » dans « Nom d'utilisateur »
    Et qu'elle saisit « Nouveau2026mot » dans « Mot de passe »
    Et qu'elle clique sur le bouton « Connexion »
    Alors elle voit "Le service « Rendez-vous santé Québec » a été ajouté à votre compte."
