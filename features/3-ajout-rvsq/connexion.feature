# language: fr
Fonctionnalité: Connexion à RVSQ
  Écran V1.

  @V1
  Scénario: L'écran demande l'identifiant RAMQ
    Étant donné que Louise ouvre RVSQ
    Alors elle voit « [Simulateur] Connexion - Rendez-vous santé Québec » dans l'onglet du navigateur
    Et elle voit exactement les champs
      | Identifiant RAMQ* |
      | Mot de passe*     |

  Scénario: Un mauvais mot de passe est refusé
    Étant donné que Louise ouvre RVSQ
    Quand elle saisit « louise.gagnon@erables.example » dans « Identifiant RAMQ »
    Et qu'elle saisit « Exercice2026b » dans « Mot de passe »
    Et qu'elle clique sur le bouton « Connexion »
    Alors elle voit l'erreur « L'identifiant RAMQ ou le mot de passe est incorrect. » au champ « Identifiant RAMQ »
    Et le champ « Identifiant RAMQ » de Louise contient « louise.gagnon@erables.example »

  @V1-droit
  Scénario: Une personne qui n'est pas employée de la clinique n'entre pas
    Quand Noémie tente de se connecter à RVSQ
    Alors elle voit le titre « Accès refusé »
    Et elle ne voit pas « Employés de la clinique »

  @V1-droit
  Scénario: Une personne qui a le service, mais pas encore d'emploi, n'entre pas
    Étant donné qu'Émilie vient de créer son compte
    Quand Émilie tente de se connecter à RVSQ
    Alors elle voit le titre « Accès refusé »

  @V2 @V2-administrateur
  Scénario: Un employé voit la liste, sans le bouton de l'administrateur local
    Étant donné que Karim se connecte à RVSQ
    Alors il voit dans le tableau « Employés de la clinique » les colonnes
      | Nom | Prénom | Identifiant RAMQ | Rôle |
    Et il voit exactement les employés
      | Gagnon | Louise | louise.gagnon@erables.example | Administrateur local |
      | Haddad | Karim  | karim.haddad@erables.example  | Employé              |
    Et il ne voit pas le bouton « Ajouter un employé »
    Quand il ouvre la page « /rvsq/employes/ajouter »
    Alors il voit le titre « Accès refusé »

  @V1-verrouille
  Scénario: Les échecs des deux portails se comptent ensemble
    Étant donné que Karim se trompe 3 fois de mot de passe
    Quand il se trompe 2 fois de mot de passe à RVSQ
    Alors il voit l'erreur « Votre identifiant RAMQ est verrouillé. » au champ « Identifiant RAMQ »
    Et il voit le lien « Mot de passe oublié? »
    Quand il tente de se connecter à RVSQ
    Alors il voit l'erreur « Votre identifiant RAMQ est verrouillé. » au champ « Identifiant RAMQ »
    Quand il tente de se connecter aux services en ligne
    Alors il voit l'erreur « Votre nom d'utilisateur est verrouillé. » au champ « Nom d'utilisateur »

  @R3-garde-compte @V1-droit
  Scénario: Supprimé pendant qu'il est connecté à RVSQ, un employé n'y voit plus rien
    Étant donné que Karim se connecte à RVSQ
    Et que Louise consulte les utilisateurs de la clinique
    Et qu'elle supprime Karim de la clinique
    Quand Karim actualise la page
    Alors il voit le titre « Accès refusé »
    Et il ne voit pas « louise.gagnon@erables.example »

  @R9 @V1-verrouille
  Scénario: Verrouillé à RVSQ, on y rentre avec le nouveau mot de passe, et avec lui seul
    Étant donné que Karim se trompe 5 fois de mot de passe à RVSQ
    Quand il clique sur le lien « Mot de passe oublié? »
    Alors il voit le titre « Mot de passe oublié »
    Quand il demande un nouveau mot de passe
    Et qu'il répond correctement aux questions secrètes posées
    Et qu'il saisit le mot de passe « Nouveau2026mot » et le confirme
    Et qu'il clique sur le bouton « Changer le mot de passe »
    Et qu'il tente de se connecter à RVSQ
    Alors il voit l'erreur « L'identifiant RAMQ ou le mot de passe est incorrect. » au champ « Identifiant RAMQ »
    Quand il saisit « karim.haddad@erables.example » dans « Identifiant RAMQ »
    Et qu'il saisit « Nouveau2026mot » dans « Mot de passe »
    Et qu'il clique sur le bouton « Connexion »
    Alors il voit le titre « Employés »
