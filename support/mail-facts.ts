import assert from 'node:assert/strict';
import type { Person } from './people.ts';
import type { SandboxClient, SentMessage } from './sandbox-client.ts';

/** To whom each message went, oldest first. */
export const addressees = (messages: readonly SentMessage[]): (readonly string[])[] =>
  messages.map(({ to }) => to);

/** The last message that somebody received. @throws where there is none */
export async function lastMessageTo(
  { firstName, email }: Pick<Person, 'firstName' | 'email'>,
  sandbox: Pick<SandboxClient, 'messages'>,
): Promise<SentMessage> {
  const message = (await sandbox.messages()).findLast(({ to }) => to.includes(email));
  if (message !== undefined) return message;
  throw new Error(`${firstName} n'a reçu aucun courriel.`);
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
