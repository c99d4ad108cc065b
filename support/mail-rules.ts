import assert from 'node:assert/strict';
import { PEOPLE } from './people.ts';
import type { SentMessage } from './sandbox-client.ts';

/** The secret code is in no message at all (guide 1.6; screens.md, « The e-mail »). @throws naming the message that has it */
export function assertNoSecretCode(messages: readonly SentMessage[], secretCode: string): void {
  const leak = messages.find(({ subject, html, text }) =>
    [subject, html, text].some((part) => part.includes(secretCode)),
  );
  assert.equal(
    leak?.subject,
    undefined,
    `Le code secret est dans le courriel «\u00a0${leak?.subject ?? ''}\u00a0».`,
  );
}

/** Nothing is ever sent to a username that somebody chose (guide 2.3). @throws naming the username */
export function assertNothingToUsernames(messages: readonly SentMessage[]): void {
  const recipients = new Set(messages.flatMap(({ to }) => to.map((address) => address.toLowerCase())));
  const chosen = PEOPLE.filter(({ username, email }) => username !== email);
  const written = chosen.find(({ username }) => recipients.has(username))?.username;
  assert.equal(written, undefined, `Un courriel a été envoyé au nom d'utilisateur ${written ?? ''}.`);
}
