# language: fr
Fonctionnalité: Ce que le simulateur ne fait jamais
  Le simulateur ne se fait pas passer pour le vrai site, et rien n'en sort.

  @S-bandeau
  Plan du Scénario: La page « <adresse> » dit qu'elle est un simulateur
    Quand Louise ouvre la page « <adresse> »
    Alors elle voit « Simulateur — données fictives — ce site n'est pas celui d'un organisme public »

    Exemples:
      | adresse                   |
      | /                         |
      | /ramq/connexion           |
      | /ramq/mot-de-passe-oublie |
      | /rvsq/connexion           |
      | /boite-courriel           |
      | /fidelite                 |
      | /nulle-part               |

  @S-robots
  Plan du Scénario: La page « <adresse> » ne se laisse pas indexer
    Alors la page « <adresse> » demande aux moteurs de recherche de ne pas la retenir
    Et le simulateur écarte tous les robots

    Exemples:
      | adresse         |
      | /               |
      | /ramq/connexion |
      | /rvsq/connexion |
      | /boite-courriel |

  @S-hote
  Plan du Scénario: Le simulateur ne répond pas sous le nom « <nom> »
    Alors le simulateur ne répond pas sous le nom « <nom> »

    Exemples:
      | nom               |
      | portail.example   |
      | 127.0.0.1.example |

  @M-boite
  Scénario: Un message reste dans la boîte du simulateur, quelle que soit l'adresse
    Étant donné que Louise est au formulaire d'ajout d'un utilisateur
    Et qu'elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle saisit « quelqu-un@loin-d-ici.test » dans « Courriel »
    Et qu'elle clique sur le bouton « Ajouter »
    Et qu'elle voit que l'ajout d'Émilie a été effectué
    Quand elle ouvre la boîte courriel de « quelqu-un@loin-d-ici.test »
    Alors elle voit le lien « Demande d'accès aux services en ligne de la Régie de l'assurance maladie du Québec »
