# language: fr
Fonctionnalité: Ajouter un employé
  Étape 3.1 du guide; écrans V2 et V3.

  Contexte:
    Étant donné que Louise est à la boîte de dialogue d'ajout d'un employé

  @V3
  Scénario: La boîte de dialogue montre ce que montre le guide
    Alors elle voit la boîte de dialogue « Ajouter un employé »
    Et elle voit exactement les champs
      | Identifiant RAMQ* |
    Et elle voit le bouton « Ajouter »
    Et elle voit le bouton « Annuler »
    Et elle voit le bouton « Fermer »

  @V3 @navigateur
  Scénario: Le curseur attend dans le seul champ de la boîte de dialogue
    Alors le curseur de Louise est dans le champ « Identifiant RAMQ »

  @V3 @navigateur @S-accessible
  Scénario: La touche Tab va du champ au bouton « Ajouter », et Entrée envoie
    Quand elle saisit « inconnue@erables.example » dans « Identifiant RAMQ »
    Et qu'elle appuie sur la touche Tab
    Alors le curseur de Louise est sur le bouton « Ajouter »
    Quand elle appuie sur la touche Entrée
    Alors elle voit l'erreur « Aucun utilisateur ne correspond à cet identifiant RAMQ. » au champ « Identifiant RAMQ »

  @V3-refus
  Plan du Scénario: <cas>
    Quand elle saisit « <identifiant> » dans « Identifiant RAMQ »
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit la boîte de dialogue « Ajouter un employé »
    Et elle voit l'erreur « <message> » au champ « Identifiant RAMQ »
    Et le champ « Identifiant RAMQ » de Louise contient « <identifiant> »
    Quand elle clique sur le bouton « Annuler »
    Alors elle voit exactement les employés
      | Gagnon | Louise | louise.gagnon@erables.example | Administrateur local |
      | Haddad | Karim  | karim.haddad@erables.example  | Employé              |

    Exemples:
      | cas                              | identifiant                          | message                                                                                                       |
      | Identifiant inconnu              | inconnue@erables.example             | Aucun utilisateur ne correspond à cet identifiant RAMQ.                                                       |
      | Déjà à l'emploi                  | KARIM.HADDAD@erables.example         | Karim Haddad est déjà à l'emploi de la clinique.                                                              |
      | Sans le service pour la clinique | noemie.lavoie-obrien@erables.example | Cet utilisateur n'a pas accès à Rendez-vous santé Québec pour votre clinique. Il doit d'abord y être inscrit. |

  @V3-refus
  Scénario: L'identifiant est obligatoire
    Quand elle clique sur le bouton « Ajouter »
    Alors elle voit l'erreur « Le champ Identifiant RAMQ est obligatoire. » au champ « Identifiant RAMQ »

  # Sans script, la boîte de dialogue est une page à part, qui se remplit de nouveau.
  @V3-fermer @navigateur
  Plan du Scénario: <geste> ferme la boîte de dialogue sans perdre ce qui a été saisi
    Quand elle saisit « emilie@identifiant.example » dans « Identifiant RAMQ »
    Et qu'elle <action>
    Alors elle ne voit aucune boîte de dialogue
    Et le curseur de Louise est sur le bouton « Ajouter un employé »
    Quand elle clique sur le bouton « Ajouter un employé »
    Alors le champ « Identifiant RAMQ » de Louise contient « emilie@identifiant.example »

    Exemples:
      | geste       | action                           |
      | Échap       | appuie sur la touche Échap       |
      | « × »       | clique sur le bouton « Fermer »  |
      | « Annuler » | clique sur le bouton « Annuler » |

  @V3-double
  Scénario: Un double clic ajoute une seule ligne
    Étant donné qu'Émilie est invitée
    Et qu'Émilie est au formulaire de création du compte
    Et qu'elle remplit correctement le formulaire de création du compte
    Et qu'elle clique sur le bouton « Créer le compte »
    Et qu'elle voit « Votre compte a été créé. »
    Quand Louise saisit le nom d'utilisateur choisi par Émilie
    Et qu'elle double-clique sur le bouton « Ajouter »
    Alors elle voit l'ajout d'Émilie à titre d'employée
    Et elle voit exactement les employés
      | Gagnon   | Louise | louise.gagnon@erables.example       | Administrateur local |
      | Haddad   | Karim  | karim.haddad@erables.example        | Employé              |
      | Tremblay | Émilie | emilie.tremblay@identifiant.example | Employé              |

  @V3-ajout
  Scénario: L'identifiant se saisit en majuscules, avec des espaces autour
    Étant donné qu'Émilie vient de créer son compte
    Quand Louise saisit "  EMILIE.Tremblay@identifiant.example " dans « Identifiant RAMQ »
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit l'ajout d'Émilie à titre d'employée
    Et elle compte 3 employés

  @V3-refus
  Scénario: L'adresse qui a reçu l'invitation n'est pas l'identifiant, ni avant ni après la création du compte
    Étant donné qu'Émilie est invitée
    Quand Louise saisit « emilie.tremblay@courriel.example » dans « Identifiant RAMQ »
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit l'erreur « Aucun utilisateur ne correspond à cet identifiant RAMQ. » au champ « Identifiant RAMQ »
    Étant donné qu'Émilie vient de créer son compte
    Quand Louise clique sur le bouton « Ajouter »
    Alors elle voit l'erreur « Aucun utilisateur ne correspond à cet identifiant RAMQ. » au champ « Identifiant RAMQ »
    Quand elle saisit le nom d'utilisateur choisi par Émilie
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit l'ajout d'Émilie à titre d'employée
    Et elle compte 3 employés
