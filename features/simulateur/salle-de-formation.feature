# language: fr
Fonctionnalité: Salle de formation
  La formatrice voit où en est chaque bac, et le conduit.

  @S-formation
  Scénario: La salle montre le bac de chacun
    Quand Louise ouvre la page « /formation »
    Alors elle voit le titre « Salle de formation »
    Et elle voit le lien « Démonstration »

  @S-formation
  Scénario: Le bac dit où en est la personne et ce qu'il faut pour se connecter
    Étant donné qu'Émilie vient de créer son compte
    Quand Louise ouvre la salle de formation à son bac
    Alors elle voit « Parcours : Émilie Tremblay »
    Et elle voit « compte créé »
    Et elle voit « emilie.tremblay@identifiant.example »
    Et elle voit « Bienvenue2026a »

  @S-formation @S-horloge
  Scénario: L'heure avancée dans la salle expire les liens
    Étant donné qu'Émilie est invitée
    Et que Louise ouvre la salle de formation à son bac
    Quand elle saisit « 31 jours » dans « Avancer de »
    Et qu'elle clique sur le bouton « Avancer l'heure »
    Et qu'elle voit « Heure avancée de 31 jours »
    Et qu'Émilie ouvre sa boîte courriel
    Et qu'elle ouvre le message « Demande d'accès aux services en ligne de la Régie de l'assurance maladie du Québec »
    Et qu'elle clique sur le lien « Créer un compte »
    Alors elle voit le titre « Lien expiré »

  @S-formation
  Scénario: Remettre à neuf demande confirmation, puis efface tout
    Étant donné qu'Émilie est invitée
    Et que Louise ouvre la salle de formation à son bac
    Quand elle clique sur le lien « Remettre à neuf »
    Alors elle voit le titre « Remettre à neuf »
    Et un seul courriel a été envoyé, à Émilie
    Quand elle clique sur le bouton « Remettre le bac à neuf »
    Alors elle voit « Le bac est remis à neuf. »
    Et aucun courriel n'a été envoyé
