# language: fr
Fonctionnalité: Mot de passe oublié
  Écran R9 : nom d'utilisateur, trois des huit questions secrètes, nouveau mot de passe.

  @R9 @R1-verrouille
  Scénario: Un nouveau mot de passe déverrouille le nom d'utilisateur
    Étant donné que Karim se trompe 5 fois de mot de passe
    Quand il demande un nouveau mot de passe
    Et qu'il répond correctement aux questions secrètes posées
    Et qu'il saisit le mot de passe « Nouveau2026mot » et le confirme
    Et qu'il clique sur le bouton « Changer le mot de passe »
    Alors il voit « Votre mot de passe a été changé. »
    Et il peut se connecter avec le mot de passe « Nouveau2026mot »
    Et aucun courriel n'a été envoyé

  @R9-questions
  Scénario: Trois questions sont posées, et chacune attend une réponse
    Quand Karim demande un nouveau mot de passe
    Alors il voit 3 questions secrètes
    Quand il clique sur le bouton « Continuer »
    Alors il voit 3 erreurs
    Et le curseur de Karim est sur le résumé des erreurs

  Scénario: Le nouveau mot de passe respecte les mêmes conditions
    Quand Karim demande un nouveau mot de passe
    Et qu'il répond correctement aux questions secrètes posées
    Et qu'il saisit le mot de passe « court1 » et le confirme
    Et qu'il clique sur le bouton « Changer le mot de passe »
    Alors il voit l'erreur « Le mot de passe doit compter au moins 8 caractères. » au champ « Mot de passe »
    Et il voit l'erreur « Le mot de passe doit commencer et finir par une lettre. » au champ « Mot de passe »
    Et il peut se connecter aux services en ligne

  Scénario: De mauvaises réponses ne sont dites qu'à la fin, et le mot de passe reste le même
    Quand Karim demande un nouveau mot de passe
    Et qu'il répond mal aux questions secrètes posées
    Alors il voit le titre « Nouveau mot de passe »
    Quand il saisit le mot de passe « Nouveau2026mot » et le confirme
    Et qu'il clique sur le bouton « Changer le mot de passe »
    Alors il voit « Les réponses ne permettent pas de confirmer votre identité. »
    Et il peut se connecter aux services en ligne

  @R9-reponses
  Scénario: Ni les majuscules, ni les accents, ni les espaces ne comptent
    Étant donné qu'Émilie est invitée
    Et qu'Émilie est au formulaire de création du compte
    Et qu'elle remplit correctement le formulaire de création du compte
    Et qu'elle saisit « emilie.nguyen@identifiant.example » dans « Nom d'utilisateur »
    Et qu'elle clique sur le bouton « Créer le compte »
    Et qu'elle voit « Votre compte a été créé. »
    Quand elle demande un nouveau mot de passe pour « emilie.nguyen@identifiant.example »
    Alors elle voit « Quel métier rêviez-vous d'exercer dans votre enfance? »
    Quand elle répond en majuscules et sans accents aux questions secrètes posées
    Et qu'elle saisit le mot de passe « Nouveau2026mot » et le confirme
    Et qu'elle clique sur le bouton « Changer le mot de passe »
    Alors elle voit « Votre mot de passe a été changé. »

  @R9-stables
  Plan du Scénario: Les questions posées pour <qui> sont toujours les mêmes
    Quand Karim demande un nouveau mot de passe pour « <nom d'utilisateur> »
    Et qu'il note les questions posées
    Et qu'il demande un nouveau mot de passe pour « <nom d'utilisateur> »
    Alors il voit les mêmes questions

    Exemples:
      | qui                                   | nom d'utilisateur             |
      | un compte                             | louise.gagnon@erables.example |
      | un nom d'utilisateur que personne n'a | personne@nulle-part.example   |
      | un autre que personne n'a             | autre@nulle-part.example      |

  @R9-inconnu
  Scénario: Un nom d'utilisateur que personne n'a passe par les mêmes écrans
    Quand Karim demande un nouveau mot de passe pour « personne@nulle-part.example »
    Alors il voit 3 questions secrètes
    Quand il répond mal aux questions secrètes posées
    Et qu'il saisit le mot de passe « Nouveau2026mot » et le confirme
    Et qu'il clique sur le bouton « Changer le mot de passe »
    Alors il voit « Les réponses ne permettent pas de confirmer votre identité. »

  @R9-bloque @R9-essais
  Scénario: Cinq échecs bloquent, et le bon mot de passe ne suffit plus
    Étant donné que Karim échoue 4 fois à retrouver son mot de passe
    Et qu'il peut se connecter aux services en ligne
    Et qu'il se déconnecte
    Quand il échoue 1 fois à retrouver son mot de passe
    Alors il voit « Votre nom d'utilisateur est bloqué après trop de tentatives. »
    Quand il tente de se connecter aux services en ligne
    Alors il voit l'erreur « Votre nom d'utilisateur est bloqué. Communiquez avec la Régie pour le débloquer. » au champ « Nom d'utilisateur »
    Quand il ouvre la page « /ramq/mot-de-passe-oublie »
    Et qu'il saisit « karim.haddad@erables.example » dans « Nom d'utilisateur »
    Et qu'il clique sur le bouton « Continuer »
    Alors il voit l'erreur « Votre nom d'utilisateur est bloqué. Communiquez avec la Régie pour le débloquer. » au champ « Nom d'utilisateur »

  Plan du Scénario: L'étape « <étape> » ne s'ouvre pas toute seule
    Quand Karim ouvre la page « <adresse> »
    Alors il voit le titre « Mot de passe oublié »
    Et il voit exactement les champs
      | Nom d'utilisateur* |

    Exemples:
      | étape                | adresse                             |
      | questions secrètes   | /ramq/mot-de-passe-oublie/questions |
      | nouveau mot de passe | /ramq/mot-de-passe-oublie/nouveau   |

  @R9-inconnu @R9-essais
  Scénario: Un nom d'utilisateur que personne n'a se bloque de la même façon
    Étant donné qu'Émilie échoue 4 fois à retrouver son mot de passe
    Quand elle échoue 1 fois à retrouver son mot de passe
    Alors elle voit « Votre nom d'utilisateur est bloqué après trop de tentatives. »
    Quand elle tente de se connecter aux services en ligne
    Alors elle voit l'erreur « Votre nom d'utilisateur est bloqué. Communiquez avec la Régie pour le débloquer. » au champ « Nom d'utilisateur »
    Et elle ne voit pas « Le nom d'utilisateur ou le mot de passe est incorrect. »
