// From what a file says to a preset: the same checks whatever it is written in.
import { z } from 'zod';
import {
  lacksRepresentative,
  PresetError,
  readPerson,
  sharedIdentifiers,
  type CastMember,
  type PersonDefaults,
  type Preset,
} from './preset.ts';
import * as fields from './preset-fields.ts';
import { frenchRecord, withLooseKeys } from './preset-keys.ts';

/** A file taken to pieces, not checked yet. */
export interface PresetDraft {
  /** What holds for the whole file. */
  fields: unknown;
  /** On which line a field of the whole file stands, from 1, where that is known. */
  lineOf: (field: string) => number | undefined;
  people: readonly DraftPerson[];
}

interface DraftPerson {
  input: unknown;
  /** On which line the person begins, from 1. */
  line: number | undefined;
}

/** What a file has that does not say otherwise. */
const ORDINARY = {
  clinic: { id: 'erables', name: 'Clinique des Érables' },
  password: 'Exercice2026a',
  answers: ['Laurier', 'Caramel', 'Mme Roy', 'Rimouski', 'Civic', 'Pompière', 'Aline', 'Le Survenant'],
};

const FILE_SCHEMA = withLooseKeys(
  frenchRecord({
    nom: fields.freeText('nom').optional(),
    description: fields.freeText('description').default(''),
    clinique: fields.clinic.default(ORDINARY.clinic),
    'mot de passe': fields.password.default(ORDINARY.password),
    réponses: fields.answers.default(ORDINARY.answers),
    personnes: z
      .array(z.unknown(), {
        error: ({ input }) => fields.refusal('personnes', 'une liste de personnes', input),
      })
      .min(1, 'Le fichier ne compte aucune personne.'),
  }),
);

/**
 * Checks a whole preset.
 * @throws PresetError with everything that is wrong with it, each with its place
 */
export function readDraft(id: string, source: string, draft: PresetDraft): Preset {
  const file = FILE_SCHEMA.safeParse(draft.fields);
  const faults = file.success ? [] : file.error.issues.map((issue) => fileFault(issue, draft));
  const defaults: PersonDefaults = file.success
    ? { password: file.data['mot de passe'], answers: file.data.réponses }
    : ORDINARY;
  const cast = readPeople(draft.people, defaults);
  faults.push(...cast.faults);
  if (!file.success || faults.length > 0) throw refusedFile(source, faults);
  const { nom: name = id, description, clinique: clinic } = file.data;
  return { id, name, description, clinic, people: cast.people };
}

/** The refusal of a file. */
export const refusedFile = (source: string, faults: readonly string[]): PresetError =>
  new PresetError(faults, `Le fichier ${source} est refusé\u00a0:`);

/** A fault with the line where it stands. */
export const atLine = (line: number | undefined, fault: string): string =>
  line === undefined ? fault : `ligne ${line}\u00a0: ${fault}`;

function fileFault(issue: z.core.$ZodIssue, { lineOf }: PresetDraft): string {
  const [field] = issue.code === 'unrecognized_keys' ? issue.keys : issue.path;
  return atLine(field === undefined ? undefined : lineOf(String(field)), issue.message);
}

function readPeople(drafts: readonly DraftPerson[], defaults: PersonDefaults) {
  const faults: string[] = [];
  const places = new Map<CastMember, string>();
  for (const [index, { input, line }] of drafts.entries()) {
    const place = `personne ${index + 1}${line === undefined ? '' : ` (ligne ${line})`}`;
    try {
      places.set(readPerson(input, defaults), place);
    } catch (error) {
      if (!(error instanceof PresetError)) throw error;
      faults.push(...error.faults.map((fault) => `${place}\u00a0: ${fault}`));
    }
  }
  const people = [...places.keys()];
  for (const { person, message } of sharedIdentifiers(people)) {
    faults.push(`${places.get(person) ?? ''}\u00a0: ${message}`);
  }
  // Whoever could not be read may be the representative.
  if (people.length === drafts.length && lacksRepresentative(people)) {
    faults.push(
      "Une personne est invitée, mais personne n'a le droit «\u00a0représentant désigné\u00a0»\u00a0: quelqu'un doit avoir envoyé l'invitation.",
    );
  }
  return { people, faults };
}
