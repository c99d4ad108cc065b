import { identifierKey } from '../onboarding/text.ts';
import { progressOf } from '../sandbox/person-progress.ts';
import type { PersonState } from '../sandbox/person-states.ts';
import type { CastMember } from '../sandbox/preset.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

/** Somebody of a sandbox, as they stand now. */
export interface PersonRow {
  member: CastMember;
  state: PersonState;
  hasAccount: boolean;
  /** What opens the account, or will; unknown where the person chose it on the screens. */
  password: string | undefined;
}

/** Everybody of a sandbox: its cast, then the people whom its visitors enrolled besides. */
export function peopleOf(sandbox: Sandbox): PersonRow[] {
  const { accounts, cast, invitations } = sandbox;
  const { id } = sandbox.clinic();
  const known = cast.list();
  const rows = known.map((member): PersonRow => {
    const { state, account } = progressOf(member, id, sandbox);
    // Somebody who chose another username on the screens chose the password there too.
    const isTheirs =
      account === undefined || identifierKey(account.username) === identifierKey(member.username);
    return {
      member: account === undefined ? member : { ...member, username: account.username },
      state,
      hasAccount: account !== undefined,
      password: isTheirs && member.passwordStands ? member.password : undefined,
    };
  });
  const emails = new Set(known.map(({ email }) => identifierKey(email)));
  const others = new Map(
    invitations
      .ofClinic(id)
      .filter(({ email }) => !emails.has(identifierKey(email)))
      .map((invitation) => [identifierKey(invitation.email), invitation]),
  );
  for (const { civilityTitle, firstName, lastName, email, usedBy } of others.values()) {
    const username = accounts.find(usedBy ?? '')?.username ?? '';
    const { state, account } = progressOf({ email, username }, id, sandbox);
    const person = { civilityTitle, firstName, lastName, email, username, state };
    const member = { ...person, password: '', answers: [], rights: [], part: '', secretCode: undefined };
    rows.push({ member, state, hasAccount: account !== undefined, password: undefined });
  }
  return rows;
}
