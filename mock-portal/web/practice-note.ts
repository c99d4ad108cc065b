import { invitationState } from '../onboarding/invitation.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

/** What somebody who practises has to know on every page of their sandbox. */
export interface PracticeNote {
  /** The step's number, « 1)-4 ». */
  step: string;
  /** Who they are. */
  actor: string;
  /** Where the step's own page is. */
  href: string;
  /** The secret codes that the practice began with, as the guide masks its own. */
  codes: readonly ToldCode[];
}

/** A secret code, told to whoever practises. */
export interface ToldCode {
  referenceNumber: string;
  /** Of the person who was given it. */
  name: string;
  code: string;
  /** As the invitation keeps it. */
  hash: string;
}

const notes = new WeakMap<Sandbox, PracticeNote>();

/** Has the pages of a sandbox say it; for good, as such a sandbox serves one practice. */
export const tellPractice = (sandbox: Sandbox, note: PracticeNote): void => void notes.set(sandbox, note);

/** What the pages of the sandbox say, where somebody practises in it; of the codes, those that still open a form. */
export function practiceNoteOf(sandbox: Sandbox): PracticeNote | undefined {
  const note = notes.get(sandbox);
  return (
    note && {
      ...note,
      codes: note.codes.filter(({ referenceNumber, hash }) => {
        const invitation = sandbox.invitations.find(referenceNumber);
        return invitation?.secretCodeHash === hash && invitationState(invitation, sandbox) === 'open';
      }),
    }
  );
}
