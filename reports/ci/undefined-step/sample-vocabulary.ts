// For tests: some steps and parameters, as Cucumber's messages define them.
import { StepDefinitionPatternType, type Envelope } from '@cucumber/messages';
import { Vocabulary } from './vocabulary.ts';

const NAMES = 'Louise|Karim|Émilie|Jean-François';
const QUOTED = '«\\s*([^»]*?)\\s*»|“([^”]*)”|"([^"]*)"';

const PARAMETERS = {
  personne: `${NAMES}|elle|il`,
  nom: NAMES,
  deNom: "de Louise|de Karim|d'Émilie|de Jean-François",
  situation: "n'a pas de compte|est invitée?|a un compte actif",
  texte: QUOTED,
  libellé: QUOTED,
  durée: '(\\d+) (seconde|minute|heure|jour)s?',
  manière: 'à la souris|au clavier seulement',
  touche: 'Échap|Entrée',
  panne: '«\\s*(portail lent|erreur interne)\\s*»',
  fois: 'une fois|\\d+ fois|toujours',
};

const STEPS = [
  '{personne} clique sur le bouton {libellé}',
  '{personne} double-clique sur le bouton {libellé}',
  '{personne} clique sur le lien {libellé}',
  '{personne} saisit {texte} dans {libellé}',
  '{personne} voit {texte}',
  '{personne} voit le titre {libellé}',
  '{personne} voit que le site ne répond pas',
  '{personne} voit exactement les champs',
  '{personne} appuie sur la touche {touche}',
  '{personne} se trompe {int} fois de mot de passe',
  'tous naviguent {manière}',
  'la panne {panne} se produit {fois}',
  "l'heure est arrêtée",
  "l'invitation {deNom} a expiré",
  '{nom} {situation}',
  '{durée} passe(nt)',
  'aucun/nul courriel a été envoyé',
];

/** A vocabulary of those. */
export function sampleVocabulary(): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const message of messages()) vocabulary.update(message);
  return vocabulary;
}

function messages(): Envelope[] {
  return [
    ...Object.entries(PARAMETERS).map(([name, regexp]) => ({
      parameterType: {
        id: name,
        name,
        regularExpressions: [regexp],
        preferForRegularExpressionMatch: false,
        useForSnippets: false,
      },
    })),
    ...STEPS.map((source, index) => ({
      stepDefinition: {
        id: String(index),
        pattern: { source, type: StepDefinitionPatternType.CUCUMBER_EXPRESSION },
        sourceReference: { uri: 'steps/sample.ts', location: { line: index + 1 } },
      },
    })),
  ];
}
