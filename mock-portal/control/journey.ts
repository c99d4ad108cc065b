import type { Invitation } from '../onboarding/invitation.ts';
import { fullName } from '../onboarding/person-name.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

/** The guide's three parts, by the short names of a card. */
export const PARTS = ['Inscription', 'Création du compte', 'Ajout dans RVSQ'] as const;

export type PartState = 'done' | 'current' | 'todo';

/** Where the visitors of a sandbox stand in the guide's three parts. */
export interface Journey {
  /** Whom it is about; nobody as long as nobody was enrolled. */
  person: string | undefined;
  parts: readonly PartState[];
}

/** The way of the person who was last enrolled or moved on last. */
export function journeyOf({ invitations, employees, clinic }: Sandbox): Journey {
  const { id } = clinic();
  const last = invitations
    .ofClinic(id)
    .filter(({ revokedAt }) => revokedAt === undefined)
    .sort((a, b) => lastMoveOf(a) - lastMoveOf(b))
    .at(-1);
  const isEmployed = last?.usedBy !== undefined && employees.employmentOf(last.usedBy)?.clinic.id === id;
  const done = [last !== undefined, last?.usedAt !== undefined, isEmployed];
  const current = done.indexOf(false);
  return {
    person: last && fullName(last),
    parts: done.map((isDone, place) => (isDone ? 'done' : place === current ? 'current' : 'todo')),
  };
}

const lastMoveOf = ({ sentAt, policyAcceptedAt = 0, usedAt = 0 }: Invitation): number =>
  Math.max(sentAt, policyAcceptedAt, usedAt);
