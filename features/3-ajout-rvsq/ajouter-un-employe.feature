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
    Et le curseur de Louise est dans le champ « Identifiant RAMQ »

  @V3-refus
  Plan du Scénario: <cas>
    Quand elle saisit « <identifiant> » dans « Identifiant RAMQ »
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit la boîte de dialogue « Ajouter un employé »
    Et elle voit l'erreur « <message> » au champ « Identifiant RAMQ »
    Et le champ « Identifiant RAMQ » de Louise contient « <identifiant> »
    Quand elle appuie sur la touche Échap
    Alors elle voit dans le tableau des employés
      | Gagnon | Louise | louise.gagnon@erables.example | Administrateur local |
      | Haddad | Karim  | karim.haddad@erables.example  | Employé              |

    Exemples:
      | cas                           | identifiant                          | message                                                                                                        |
      | Identifiant inconnu           | inconnue@erables.example             | Aucun utilisateur ne correspond à cet identifiant RAMQ.                                                         |
      | Déjà à l'emploi               | KARIM.HADDAD@erables.example         | Karim Haddad est déjà à l'emploi de la clinique.                                                                |
      | Sans le service pour la clinique | noemie.lavoie-obrien@erables.example | Cet utilisateur n'a pas accès à Rendez-vous santé Québec pour votre clinique. Il doit d'abord y être inscrit. |

  @V3-refus
  Scénario: L'identifiant est obligatoire
    Quand elle clique sur le bouton « Ajouter »
    Alors elle voit l'erreur « Le champ Identifiant RAMQ est obligatoire. » au champ « Identifiant RAMQ »

  @V3-fermer
  Plan du Scénario: <geste> ferme la boîte de dialogue sans perdre ce qui a été saisi
    Quand elle saisit « emilie@identifiant.example » dans « Identifiant RAMQ »
    Et qu'elle <action>
    Alors elle ne voit aucune boîte de dialogue
    Et le curseur de Louise est sur le bouton « Ajouter un employé »
    Quand elle clique sur le bouton « Ajouter un employé »
    Alors le champ « Identifiant RAMQ » de Louise contient « emilie@identifiant.example »

    Exemples:
      | geste     | action                             |
      | Échap     | appuie sur la touche Échap         |
      | « × »     | clique sur le bouton « Fermer »    |
      | « Annuler » | clique sur le bouton « Annuler » |

  @V3-double
  Scénario: Un double clic ajoute une seule ligne
    Étant donné que Louise a inscrit Émilie, qui a reçu son code secret
    Et qu'Émilie est au formulaire de création du compte
    Et qu'elle remplit correctement le formulaire de création du compte
    Et qu'elle clique sur le bouton « Créer le compte »
    Et qu'elle voit « Votre compte a été créé. »
    Quand Louise saisit le nom d'utilisateur choisi par Émilie
    Et qu'elle double-clique sur le bouton « Ajouter »
    Alors elle voit « Émilie Tremblay a été ajouté à titre d'employé. »
    Et elle voit dans le tableau des employés
      | Gagnon   | Louise | louise.gagnon@erables.example       | Administrateur local |
      | Haddad   | Karim  | karim.haddad@erables.example        | Employé              |
      | Tremblay | Émilie | emilie.tremblay@identifiant.example | Employé              |
