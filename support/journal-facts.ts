import { fullNameOf, type Person } from './people.ts';
import type { JournalLine } from './sandbox-client.ts';

/** What the journal says of somebody, oldest first. */
export const saidOf = (lines: readonly JournalLine[], person: Person): string[] =>
  ofKind(lines.filter(({ personne }) => personne === fullNameOf(person)));

/** What the lines of a kind say, oldest first. @param kind all of them, unless told */
export const ofKind = (lines: readonly JournalLine[], kind?: string): string[] =>
  lines.filter(({ genre }) => kind === undefined || genre === kind).map(({ texte }) => texte);

/** Why the last refusal took place. @throws where nothing was refused */
export function lastRefusal(lines: readonly JournalLine[]): string {
  const refusal = lines.findLast(({ genre }) => genre === 'refus');
  if (refusal === undefined) throw new Error("Le journal n'a aucun refus.");
  return refusal.pourquoi ?? 'rien';
}

/** What the journal says, as a failure quotes it. */
export const asRead = (said: readonly string[]): string => said.join(' · ') || 'rien';
