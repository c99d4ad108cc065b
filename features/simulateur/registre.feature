# language: fr
Fonctionnalité: Registre de fidélité
  Ce que fait le simulateur, et jusqu'à quel point on peut s'y fier.

  Scénario: Chacun peut lire ce qui vient du guide et ce qui est une hypothèse
    Étant donné que Louise ouvre la page « / »
    Quand elle clique sur le lien « registre de fidélité »
    Alors elle voit le titre « Registre de fidélité »
    Et elle voit « R1 Connexion »
    Et elle voit « V3 Ajouter un employé »
    Et elle voit « --jours-invitation »
