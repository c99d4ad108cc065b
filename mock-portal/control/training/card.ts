import type { JournalLine } from '../../sandbox/journal.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { PATHS } from '../../web/paths.ts';
import { journeyOf, PARTS, type PartState } from '../journey.ts';
import { about } from './room-page.ts';
import { agoText, clockText } from './times.ts';

const STATE_NAMES: Readonly<Record<PartState, string>> = {
  done: 'Faite',
  current: 'En cours',
  todo: 'À faire',
};

/** What a glance at a sandbox tells. */
export interface Card {
  id: string;
  title: string;
  href: string;
  clinic: string;
  /** Whom the journey is about, where somebody was enrolled. */
  person: string | undefined;
  parts: { name: string; state: PartState; stateName: string }[];
  /** What happened last. */
  last: { text: string; ago: string } | undefined;
  badges: string[];
}

export function cardOf(sandbox: Sandbox): Card {
  const { id, identity, clock, clinic } = sandbox;
  const { person, parts } = journeyOf(sandbox);
  const line = lastLineOf(sandbox);
  return {
    id,
    title: identity.title,
    href: about(PATHS.training.sandbox, sandbox),
    clinic: clinic().name,
    person,
    parts: parts.map((state, place) => ({
      name: PARTS[place] ?? '',
      state,
      stateName: STATE_NAMES[state],
    })),
    last: line && { text: lineText(line), ago: agoText(clock.now() - line.at) },
    badges: badgesOf(sandbox),
  };
}

function badgesOf({ outbox, faults, clock }: Sandbox): string[] {
  const waiting = outbox.waiting();
  const inForce = faults.list().length;
  return [
    ...(waiting === 0 ? [] : [waiting === 1 ? '1 courriel en attente' : `${waiting} courriels en attente`]),
    ...(inForce === 0 ? [] : [inForce === 1 ? '1 panne' : `${inForce} pannes`]),
    ...[clockText(clock) ?? []].flat(),
  ];
}

/** What happened, as a sentence. */
function lineText({ who, text }: JournalLine): string {
  const subject = who === '' ? '' : `${who} `;
  return (subject + text).replace(/^./u, (first) => first.toUpperCase());
}

/** The number of each sandbox's last line, as it was found last: a long journal is not read from its start each time. */
const lastNumbers = new WeakMap<Sandbox, number>();

function lastLineOf(sandbox: Sandbox): JournalLine | undefined {
  const { journal } = sandbox;
  const after = (lastNumbers.get(sandbox) ?? 1) - 1;
  // A sandbox that is new again counts from 1 again.
  const line = journal.list({ after }).at(-1) ?? journal.list().at(-1);
  if (line !== undefined) lastNumbers.set(sandbox, line.id);
  return line;
}
