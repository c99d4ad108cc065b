import { z } from 'zod';
import type { CaughtMessage } from '../../mail/mail-catcher.ts';
import { JOURNAL_KINDS } from '../../onboarding/journal.ts';
import { FAULTS, type Fault } from '../../sandbox/faults.ts';
import type { JournalLine } from '../../sandbox/journal.ts';
import { PERSON_RIGHTS, PERSON_STATES } from '../../sandbox/person-states.ts';
import type { Preset } from '../../sandbox/preset.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { PlacedPerson } from '../control-room.ts';
import { durationText } from '../duration.ts';
import { journeyOf, PARTS, type PartState } from '../journey.ts';
import { peopleOf, type PersonRow } from '../people.ts';
import { PATHS } from '../../web/paths.ts';

// What the control API answers, in French: the same words as in preset files, Gherkin and the training room.

export const errorView = z.strictObject({
  erreur: z.string(),
  connus: z.array(z.string()).optional(),
});

export const clockView = z.strictObject({ maintenant: z.iso.datetime(), arrêtée: z.boolean() });

export const clockOf = ({ clock }: Sandbox): z.infer<typeof clockView> => ({
  maintenant: new Date(clock.now()).toISOString(),
  arrêtée: clock.isFrozen,
});

const PART_STATES: Readonly<Record<PartState, 'faite' | 'en cours' | 'à faire'>> = {
  done: 'faite',
  current: 'en cours',
  todo: 'à faire',
};

export const sandboxView = z.strictObject({
  nom: z.string(),
  titre: z.string(),
  modèle: z.string(),
  clinique: z.string(),
  gardé: z.boolean(),
  adresse: z.string(),
  horloge: clockView,
  parcours: z.strictObject({
    personne: z.string().nullable(),
    parties: z.array(z.strictObject({ titre: z.string(), état: z.enum(['faite', 'en cours', 'à faire']) })),
  }),
  'courriels en attente': z.number(),
  pannes: z.number(),
});

export function sandboxViewOf(sandbox: Sandbox): z.infer<typeof sandboxView> {
  const { id, identity, isKept, clinic, faults, outbox } = sandbox;
  const { person, parts } = journeyOf(sandbox);
  return {
    nom: id,
    titre: identity.title,
    modèle: identity.preset,
    clinique: clinic().name,
    gardé: isKept,
    adresse: PATHS.sandbox.replace(':sandbox', id),
    horloge: clockOf(sandbox),
    parcours: {
      personne: person ?? null,
      parties: parts.map((state, place) => ({ titre: PARTS[place] ?? '', état: PART_STATES[state] })),
    },
    'courriels en attente': outbox.waiting(),
    pannes: faults.list().length,
  };
}

export const personView = z.strictObject({
  titre: z.string(),
  prénom: z.string(),
  nom: z.string(),
  courriel: z.string(),
  "nom d'utilisateur": z.string(),
  /** Unknown where the person chose it on the screens. */
  'mot de passe': z.string().nullable(),
  réponses: z.array(z.string()),
  état: z.string(),
  droits: z.array(z.string()),
  rôle: z.string(),
});

const personViewOf = ({ member, state, password }: PersonRow): z.infer<typeof personView> => ({
  titre: member.civilityTitle,
  prénom: member.firstName,
  nom: member.lastName,
  courriel: member.email,
  "nom d'utilisateur": member.username,
  'mot de passe': password ?? null,
  réponses: [...member.answers],
  état: PERSON_STATES[state].name,
  droits: member.rights.map((right) => PERSON_RIGHTS[right].name),
  rôle: member.part,
});

export const peopleView = z.array(personView);
export const peopleViewOf = (sandbox: Sandbox): z.infer<typeof peopleView> =>
  peopleOf(sandbox).map(personViewOf);

export const placedView = z.strictObject({
  prénom: z.string(),
  nom: z.string(),
  état: z.string(),
  /** Where the invitation's link leads. */
  politique: z.string().optional(),
  'code secret': z.string().optional(),
});

export const placedViewOf = ({
  member,
  policyPath,
  secretCode,
}: PlacedPerson): z.infer<typeof placedView> => ({
  prénom: member.firstName,
  nom: member.lastName,
  état: PERSON_STATES[member.state].name,
  ...(policyPath !== undefined && { politique: policyPath }),
  ...(secretCode !== undefined && { 'code secret': secretCode }),
});

export const faultView = z.strictObject({
  numéro: z.number(),
  panne: z.string(),
  fois: z.union([z.number(), z.literal('toujours')]),
  adresse: z.string().nullable(),
  personne: z.string().nullable(),
  durée: z.string().nullable(),
});

export const faultViewOf = ({
  id,
  kind,
  timesLeft,
  address,
  person,
  durationMs,
}: Fault): z.infer<typeof faultView> => ({
  numéro: id,
  panne: FAULTS[kind].name,
  fois: timesLeft ?? 'toujours',
  adresse: address ?? null,
  personne: person ?? null,
  durée: durationMs === undefined ? null : durationText(durationMs),
});

export const messageView = z.strictObject({
  de: z.array(z.string()),
  à: z.array(z.string()),
  objet: z.string(),
  date: z.iso.datetime(),
  html: z.string(),
  texte: z.string(),
});

export const messageViewOf = ({
  from,
  to,
  subject,
  sentAt,
  html,
  text,
}: CaughtMessage): z.infer<typeof messageView> => ({
  de: from,
  à: to,
  objet: subject,
  date: new Date(sentAt).toISOString(),
  html,
  texte: text,
});

/** A line of the journal, as NDJSON has it. */
export const journalView = z.strictObject({
  numéro: z.number(),
  moment: z.iso.datetime(),
  genre: z.string(),
  personne: z.string(),
  texte: z.string(),
  règle: z.string().optional(),
  pourquoi: z.string().optional(),
});

export const journalViewOf = ({
  id,
  at,
  kind,
  who,
  text,
  rule,
  why,
}: JournalLine): z.infer<typeof journalView> => ({
  numéro: id,
  moment: new Date(at).toISOString(),
  genre: JOURNAL_KINDS[kind],
  personne: who,
  texte: text,
  ...(rule !== undefined && { règle: rule }),
  ...(why !== undefined && { pourquoi: why }),
});

export const presetView = z.strictObject({
  nom: z.string(),
  titre: z.string(),
  description: z.string(),
  clinique: z.string(),
  personnes: z.array(z.string()),
});

export const presetViewOf = ({
  id,
  name,
  description,
  clinic,
  people,
}: Preset): z.infer<typeof presetView> => ({
  nom: id,
  titre: name,
  description,
  clinique: clinic.name,
  personnes: people.map(
    ({ firstName, lastName, state }) => `${firstName} ${lastName}\u00a0: ${PERSON_STATES[state].name}`,
  ),
});
