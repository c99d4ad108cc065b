import { invitationState } from '../onboarding/invitation.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

/** Something to do in a step. */
export interface PracticeTask {
  caption: string;
  /** What is to be clicked and typed for it, where the caption does not say so. */
  sentences: readonly string[];
}

/** What somebody signs in with, or types when they create their account. */
export interface SignIn {
  username: string;
  /** Unknown where they have chosen another one. */
  password: string | undefined;
  hasAccount: boolean;
}

/** What somebody who practises has to know on every page of their sandbox. */
export interface PracticeNote {
  /** The step's number, « 1)-4 ». */
  step: string;
  /** Who they are. */
  actor: string;
  /** Where the step's own page is. */
  href: string;
  tasks: readonly PracticeTask[];
  /** Nothing where their username is not known. */
  signIn: SignIn | undefined;
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

/** What is told once; what they sign in with changes on the way. */
type ToldPractice = Omit<PracticeNote, 'signIn'> & { signInOf: (sandbox: Sandbox) => SignIn | undefined };

const notes = new WeakMap<Sandbox, ToldPractice>();

/** Has the pages of a sandbox say it; for good, as such a sandbox serves one practice. */
export const tellPractice = (sandbox: Sandbox, note: ToldPractice): void => void notes.set(sandbox, note);

/** What the pages of the sandbox say, where somebody practises in it; of the codes, those that still open a form. */
export function practiceNoteOf(sandbox: Sandbox): PracticeNote | undefined {
  const told = notes.get(sandbox);
  if (told === undefined) return undefined;
  const { signInOf, codes, ...note } = told;
  return {
    ...note,
    signIn: signInOf(sandbox),
    codes: codes.filter(({ referenceNumber, hash }) => {
      const invitation = sandbox.invitations.find(referenceNumber);
      return invitation?.secretCodeHash === hash && invitationState(invitation, sandbox) === 'open';
    }),
  };
}
