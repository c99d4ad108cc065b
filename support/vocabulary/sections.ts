/** A chapter of the vocabulary: the steps of one file. */
export interface Section {
  readonly file: string;
  readonly heading: string;
  /** What its steps have in common, a French sentence. */
  readonly about: string;
}

/** Every file of steps, in the order of the catalogue: the guide's, then what serves everywhere, then the simulator. */
export const SECTIONS: readonly Section[] = [
  {
    file: 'steps/inscription.steps.ts',
    heading: 'Inscrire un utilisateur',
    about: "La partie 1 du guide\u00a0: la liste des utilisateurs, le formulaire d'ajout et le code secret.",
  },
  {
    file: 'steps/courriel.steps.ts',
    heading: 'Courriels',
    about: "L'étape 2.1 du guide\u00a0: la boîte courriel du simulateur, et ce qui a été envoyé, à qui.",
  },
  {
    file: 'steps/creation-de-compte.steps.ts',
    heading: 'Créer un compte',
    about: 'La partie 2 du guide\u00a0: où en est chaque personne, la politique et le formulaire.',
  },
  {
    file: 'steps/ajout-rvsq.steps.ts',
    heading: 'Ajouter un employé dans RVSQ',
    about: 'La partie 3 du guide\u00a0: la liste des employés et sa boîte de dialogue.',
  },
  {
    file: 'steps/verrous.steps.ts',
    heading: 'Verrous et mot de passe oublié',
    about: 'Se tromper, être verrouillé, et retrouver son accès par les questions secrètes.',
  },
  {
    file: 'steps/naviguer.steps.ts',
    heading: 'Se connecter et naviguer',
    about: "Aller à une page de l'un ou l'autre portail, et en revenir.",
  },
  {
    file: 'steps/agir.steps.ts',
    heading: 'Cliquer, saisir, cocher',
    about: "Ce qui se fait sur n'importe quelle page, par les mots qui y sont écrits.",
  },
  {
    file: 'steps/constater.steps.ts',
    heading: 'Voir une page',
    about: "Ce qui se voit sur n'importe quelle page. Ce qui tarde est attendu.",
  },
  {
    file: 'steps/formulaires.steps.ts',
    heading: 'Voir un formulaire ou un tableau',
    about: 'Les champs, leur contenu, leurs erreurs, et les colonnes des tableaux.',
  },
  {
    file: 'steps/heure-et-bacs.steps.ts',
    heading: "L'heure et les bacs à sable",
    about: "Ce que seul un simulateur permet\u00a0: avancer l'heure, revenir en arrière, changer de bac.",
  },
  {
    file: 'steps/pannes.steps.ts',
    heading: 'Pannes',
    about: 'Ce qui arrive à de vrais portails, à la demande.',
  },
  {
    file: 'steps/journal.steps.ts',
    heading: 'Journal du simulateur',
    about: 'Ce que chacun a fait, et pourquoi le simulateur a refusé.',
  },
  {
    file: 'steps/jamais.steps.ts',
    heading: 'Ce que le simulateur ne fait jamais',
    about: 'Ce que voient les programmes, et non les personnes.',
  },
];
