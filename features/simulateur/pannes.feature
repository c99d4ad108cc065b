# language: fr
Fonctionnalité: Pannes
  Ce qui arrive à de vrais portails, à la demande. Rien de ce qui a été saisi n'est perdu.

  @S-boite-envoi
  Scénario: Le courriel refusé attend, puis part quand le service est rétabli
    Étant donné que les courriels sont refusés
    Et que Louise est au formulaire d'ajout d'un utilisateur
    Quand elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et qu'elle clique sur le bouton « Ajouter »
    Alors elle voit que l'ajout d'Émilie a été effectué
    Et elle voit « Le message n'est pas encore parti. »
    Et aucun courriel n'a été envoyé
    Quand le service de courriel est rétabli
    Alors un seul courriel a été envoyé, à Émilie
    Quand elle actualise la page
    Alors elle ne voit pas « Le message n'est pas encore parti. »

  @S-boite-envoi @R5-renvoyer
  Scénario: Le courriel refusé part par « Renvoyer l'invitation », une seule fois
    Étant donné que le prochain courriel est refusé
    Et qu'Émilie est invitée
    Et qu'aucun courriel n'a été envoyé
    Et que Louise consulte les utilisateurs de la clinique
    Quand elle ouvre la fiche d'Émilie
    Et qu'elle clique sur le bouton « Renvoyer l'invitation »
    Alors elle voit « L'invitation a été renvoyée. »
    Et un seul courriel a été envoyé, à Émilie
    Quand 1 heure passe
    Alors un seul courriel a été envoyé, à Émilie

  @S-boite-envoi
  Scénario: Le courriel refusé est essayé de nouveau un quart d'heure plus tard
    Étant donné que le prochain courriel est refusé
    Et qu'Émilie est invitée
    Quand 14 minutes passent
    Alors aucun courriel n'a été envoyé
    Quand 2 minutes passent
    Alors un seul courriel a été envoyé, à Émilie

  @S-boite-envoi
  Scénario: Le courriel retardé arrive à son heure
    Étant donné que le prochain courriel est retardé de 30 minutes
    Et qu'Émilie est invitée
    Quand 29 minutes passent
    Alors la boîte courriel d'Émilie est vide
    Quand 2 minutes passent
    Alors un seul courriel a été envoyé, à Émilie

  @S-pannes
  Plan du Scénario: Quand survient « <panne> », rien n'est enregistré et « Réessayer » renvoie ce qui a été saisi
    Étant donné que Louise est au formulaire d'ajout d'un utilisateur
    Et qu'elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et que la panne « <panne> » se produit une fois
    Quand elle clique sur le bouton « Ajouter »
    Alors elle voit le titre « <titre> »
    Et aucun courriel n'a été envoyé
    Quand elle clique sur le bouton « Réessayer »
    Alors elle voit que l'ajout d'Émilie a été effectué
    Et un seul courriel a été envoyé, à Émilie

    Exemples:
      | panne                  | titre                   |
      | portail en maintenance | Service en maintenance  |
      | erreur interne         | Une erreur est survenue |

  @S-pannes
  Scénario: La maintenance dure jusqu'à ce qu'elle soit levée
    Étant donné que la panne « portail en maintenance » se produit toujours
    Quand Louise ouvre la page « /ramq/connexion »
    Alors elle voit le titre « Service en maintenance »
    Quand elle clique sur le lien « Réessayer »
    Alors elle voit le titre « Service en maintenance »
    Quand la panne « portail en maintenance » est levée
    Et qu'elle clique sur le lien « Réessayer »
    Alors elle voit le titre « Connexion »

  @S-pannes @R10-retour
  Scénario: La session perdue rend la page et ce qui y était saisi
    Étant donné que Louise est au formulaire d'ajout d'un utilisateur
    Et qu'elle remplit le formulaire d'ajout pour Émilie, qui n'a pas de compte
    Et que la panne « session perdue » se produit une fois
    Quand elle clique sur le bouton « Ajouter »
    Alors elle voit « Votre session a expiré. »
    Et aucun courriel n'a été envoyé
    Quand elle saisit « louise.gagnon@erables.example » dans « Nom d'utilisateur »
    Et qu'elle saisit « Exercice2026a » dans « Mot de passe »
    Et qu'elle clique sur le bouton « Connexion »
    Alors elle voit le titre « Ajouter un utilisateur »
    Et le champ « Prénom » de Louise contient « Émilie »
    Et le champ « Courriel » de Louise contient « emilie.tremblay@courriel.example »
    Et le choix « Madame » de Louise est coché
    Quand elle clique sur le bouton « Ajouter »
    Alors elle voit que l'ajout d'Émilie a été effectué

  @S-pannes
  Scénario: Le lien déjà expiré, puis de nouveau valide
    Étant donné qu'Émilie est invitée
    Et que la panne « lien déjà expiré » se produit une fois
    Et qu'Émilie ouvre son message d'invitation
    Quand elle clique sur le lien « Créer un compte »
    Alors elle voit le titre « Lien expiré »
    Quand elle actualise la page
    Alors elle arrive à la politique

  @S-pannes
  Scénario: La connexion coupée ne crée aucun compte, et le second envoi le crée
    Étant donné qu'Émilie est invitée
    Et qu'Émilie est au formulaire de création du compte
    Et qu'elle remplit correctement le formulaire de création du compte
    Et que la panne « connexion coupée » se produit une fois
    Quand elle clique sur le bouton « Créer le compte »
    Alors elle voit que le site ne répond pas
    Quand elle actualise la page
    Alors elle voit « Votre compte a été créé. »

  @S-pannes
  Scénario: Une panne ne touche qu'une personne
    Étant donné que la panne « erreur interne » se produit toujours pour Karim
    Quand Louise se connecte aux services en ligne
    Alors elle voit le titre « Services »
    Quand Karim tente de se connecter aux services en ligne
    Alors il voit le titre « Une erreur est survenue »

  @S-pannes
  Scénario: Une panne ne touche qu'une page
    Étant donné que la panne « portail en maintenance » se produit toujours à la page « /ramq/utilisateurs »
    Quand Louise se connecte aux services en ligne
    Et qu'elle clique sur le lien « Inscription d'utilisateurs par un représentant désigné »
    Alors elle voit le titre « Service en maintenance »
    Quand elle ouvre la page « /ramq/utilisateurs/ajouter »
    Alors elle voit le titre « Ajouter un utilisateur »

  @S-pannes
  Scénario: Le portail lent finit par répondre
    Étant donné que la panne « portail lent » se produit une fois
    Quand Louise ouvre les services en ligne
    Alors elle voit le titre « Connexion »
    Et le journal contient "Panne « portail lent »"
