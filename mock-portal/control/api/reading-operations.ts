import { z } from 'zod';
import { isJournalKind, JOURNAL_KINDS, type JournalKind } from '../../onboarding/journal.ts';
import { looseKey } from '../../onboarding/text.ts';
import { FAULTS } from '../../sandbox/faults.ts';
import { PERSON_STATES } from '../../sandbox/person-states.ts';
import { ControlError, sandboxOf, type Call, type Operation } from './operation.ts';
import * as views from './views.ts';

/** @throws ControlError with the list of the kinds */
function kindNamed(name: string): JournalKind {
  const kind = Object.keys(JOURNAL_KINDS)
    .filter(isJournalKind)
    .find((candidate) => JOURNAL_KINDS[candidate] === looseKey(name));
  if (kind !== undefined) return kind;
  throw new ControlError(400, `Genre inconnu\u00a0: «\u00a0${name}\u00a0».`, Object.values(JOURNAL_KINDS));
}

function linesAskedFor(call: Call): object[] {
  const { personne, genre, regle, depuis } = call.query;
  if (depuis !== undefined && !/^\d{1,12}$/.test(depuis))
    throw new ControlError(400, "«\u00a0depuis\u00a0» attend le numéro d'une ligne.");
  return sandboxOf(call)
    .journal.list({
      who: personne,
      kind: genre === undefined ? undefined : kindNamed(genre),
      rule: regle,
      after: depuis === undefined ? undefined : Number(depuis),
    })
    .map(views.journalViewOf);
}

/** The journal of a sandbox. */
export const JOURNAL_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/bacs/{bac}/journal',
    id: 'readJournal',
    summary:
      'Ce que chacun a fait, quelle règle a répondu et pourquoi, ce qui est parti par courriel; une ligne JSON chacun.',
    query: {
      personne: 'Une partie du nom de qui agit, sans égard à la casse ni aux accents.',
      genre: `Un de ces genres\u00a0: ${Object.values(JOURNAL_KINDS).join(', ')}.`,
      regle: 'Une ligne du registre de fidélité, par exemple R7-mot-de-passe.',
      depuis: "Les lignes d'après celle qui porte ce numéro.",
    },
    status: 200,
    answer: 'ndjson',
    run: (call) => ({ ndjson: linesAskedFor(call) }),
  },
];

const catalogueView = z.array(z.strictObject({ nom: z.string(), montre: z.string() }));

const catalogue = (table: Readonly<Record<string, { name: string; shows: string }>>) =>
  Object.values(table).map(({ name, shows }) => ({ nom: name, montre: shows }));

/** What there is to choose from, whatever the sandbox. */
export const VOCABULARY_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/modeles',
    id: 'listPresets',
    summary: 'Les modèles dont un bac peut partir.',
    status: 200,
    answer: z.array(views.presetView),
    run: ({ sandboxes }) => [...sandboxes.presets.values()].map(views.presetViewOf),
  },
  {
    method: 'get',
    path: '/etats',
    id: 'listStates',
    summary: "Les états du parcours, et ce qu'on voit de chacun.",
    status: 200,
    answer: catalogueView,
    run: () => catalogue(PERSON_STATES),
  },
  {
    method: 'get',
    path: '/pannes',
    id: 'listFaultKinds',
    summary: "Les pannes, et ce qu'on voit de chacune.",
    status: 200,
    answer: catalogueView,
    run: () => catalogue(FAULTS),
  },
];
