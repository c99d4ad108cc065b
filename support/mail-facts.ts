import assert from 'node:assert/strict';
import type { Person } from './people.ts';
import type { SandboxClient, SentMessage } from './sandbox-client.ts';

/** The last message that somebody received. @throws where there is none, saying to whom messages went */
export async function lastMessageTo(
  { firstName, email }: Pick<Person, 'firstName' | 'email'>,
  sandbox: Pick<SandboxClient, 'messages'>,
): Promise<SentMessage> {
  const messages = await sandbox.messages();
  const message = messages.findLast(({ to }) => to.includes(email));
  if (message !== undefined) return message;
  throw new Error(`${firstName} n'a reçu aucun courriel à ${email}.\n${allSent(messages)}`);
}

/** All messages went to these people, one each, oldest first. @throws saying to whom they went */
export function assertAllSentTo(
  messages: readonly SentMessage[],
  people: readonly Pick<Person, 'firstName' | 'email'>[],
): void {
  const isAsExpected =
    messages.length === people.length &&
    people.every(({ email }, index) => messages[index]?.to.join() === email);
  const wanted = people.map(({ firstName, email }) => `un à ${firstName} (${email})`).join(', ') || 'aucun';
  assert.ok(isAsExpected, `Courriels attendus dans tout le scénario\u00a0: ${wanted}.\n${allSent(messages)}`);
}

/** So many messages went to somebody. @throws saying how many did, and to whom all went */
export function assertCountTo(
  messages: readonly SentMessage[],
  { firstName, email }: Pick<Person, 'firstName' | 'email'>,
  count: number,
): void {
  const actual = messages.filter(({ to }) => to.includes(email)).length;
  assert.ok(
    actual === count,
    `${firstName} devait recevoir ${count} courriel(s) à ${email}; il y en a ${actual}.\n${allSent(messages)}`,
  );
}

function allSent(messages: readonly SentMessage[]): string {
  if (messages.length === 0) return "Aucun courriel n'a été envoyé, à personne.";
  const sent = messages.map(({ to, subject }) => `à ${to.join(', ')}\u00a0: «\u00a0${subject}\u00a0»`);
  return ['Courriels envoyés\u00a0:', ...sent].join('\n');
}

/** Both forms of a message, HTML and plain text, hold these words. @throws quoting the form that does not */
export function assertBothSay(message: Pick<SentMessage, 'html' | 'text'>, words: string): void {
  for (const [form, said] of readForms(message))
    assert.ok(
      said.includes(oneLine(words)),
      `«\u00a0${words}\u00a0» n'est pas dans le ${form}\u00a0: ${said}`,
    );
}

/** Neither form of a message holds these words. @throws quoting the form that does */
export function assertNeitherSays(message: Pick<SentMessage, 'html' | 'text'>, words: string): void {
  for (const [form, said] of readForms(message))
    assert.ok(!said.includes(oneLine(words)), `«\u00a0${words}\u00a0» est dans le ${form}\u00a0: ${said}`);
}

const readForms = ({ html, text }: Pick<SentMessage, 'html' | 'text'>): [form: string, said: string][] => [
  ['message en HTML', oneLine(textOf(html))],
  ['message en texte simple', oneLine(text)],
];

const ENTITIES = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&#34;', '"'],
  ['&#39;', "'"],
]);

/** What a person reads of a page: its words, without its marks. */
const textOf = (html: string): string =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#?\w+;/g, (entity) => ENTITIES.get(entity) ?? entity);

/** Whatever separates words, on a page, in a plain text or in a scenario, is one space. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
