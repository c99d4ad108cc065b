# language: fr
Fonctionnalité: Toute étape du parcours, d'un coup
  Un scénario commence là où il veut, sans passer par les écrans dont il ne parle pas.

  @S-etats
  Plan du Scénario: Une personne qui <situation> paraît « <état> »
    Étant donné que Jean-François <situation>
    Quand Louise consulte les utilisateurs de la clinique
    Alors elle voit parmi les utilisateurs
      | Nom      | Prénom        | État   |
      | D'Amours | Jean-François | <état> |

    Exemples:
      | situation                    | état               |
      | est invité                   | Invitation envoyée |
      | a accepté la politique       | Invitation envoyée |
      | a verrouillé son code secret | Verrouillé         |
      | vient de créer son compte    | Compte actif       |
      | a un compte actif            | Compte actif       |
      | a un compte verrouillé       | Verrouillé         |
      | a un compte bloqué           | Verrouillé         |
      | est employé de la clinique   | Compte actif       |

  @S-etats
  Plan du Scénario: Une personne qui <situation> n'est pas de la clinique
    Étant donné que Jean-François <situation>
    Quand Louise consulte les utilisateurs de la clinique
    Alors elle ne voit pas parmi les utilisateurs
      | Prénom        |
      | Jean-François |

    Exemples:
      | situation                       |
      | n'a pas de compte               |
      | a un compte hors de la clinique |

  @S-etats @R6-liens
  Scénario: Une invitation expirée
    Étant donné que l'invitation d'Émilie a expiré
    Quand Émilie ouvre son message d'invitation
    Et qu'elle clique sur le lien « Créer un compte »
    Alors elle voit le titre « Lien expiré »
    Et le journal explique le dernier refus par « le lien a expiré »

  @S-etats @R6-liens
  Scénario: Une invitation annulée
    Étant donné que l'invitation de Jean-François est annulée
    Quand Jean-François ouvre son message d'invitation
    Et qu'il clique sur le lien « Créer un compte »
    Alors il voit le titre « Demande annulée »

  @S-etats
  Scénario: Une personne qui vient de créer son compte a suivi son lien, et peut être ajoutée dans RVSQ
    Étant donné qu'Émilie vient de créer son compte
    Quand Émilie ouvre son message d'invitation
    Et qu'elle clique sur le lien « Créer un compte »
    Alors elle voit le titre « Lien déjà utilisé »
    Et elle peut se connecter aux services en ligne
    Étant donné que Louise est à la boîte de dialogue d'ajout d'un employé
    Quand elle saisit le nom d'utilisateur choisi par Émilie
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit l'ajout d'Émilie à titre d'employée
