// What is done in two sandboxes of the same seed, at the same time by their clocks, looks the same to the eye.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { readableHtml } from '../mail/readable-html.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { EMILIE, LOUISE } from '../test-data.ts';
import type { TestPortal } from '../web/test-portal.ts';
import { PATHS } from '../web/paths.ts';
import { openPortal } from './training/test-room.ts';

const TWO_PEOPLE = [
  { ...EMILIE, services: 'rvsq' },
  { ...EMILIE, email: 'zoe@courriel.example', firstName: 'Zoé', services: 'rvsq' },
];
const STARTS_AT = Date.UTC(2026, 10, 23, 14);

let portal: TestPortal;
openPortal((opened) => {
  portal = opened;
});

/** What no reader sees, and what no two pages have in common. */
const seen = (html: string): string => html.replace(/name="_(csrf|showing)" value="[^"]*"/g, '');

/** Enrols two people. @returns all the pages and messages that one sees on the way */
async function walk(seed: string): Promise<{ sandbox: Sandbox; pages: string[] }> {
  const sandbox = await portal.controlRoom.create({ seed });
  await portal.controlRoom.setTime(sandbox, STARTS_AT, true);
  const visitor = await portal.visitor(sandbox).signIn(LOUISE);
  const pages: string[] = [];
  for (const { hasAccount, civilityTitle, firstName, lastName, email, services } of TWO_PEOPLE) {
    const form = { hasAccount, civilityTitle, firstName, lastName, email, services };
    const sent = await visitor.submit(PATHS.ramq.addUser, form);
    const added = sent.get('Location') ?? '';
    pages.push(added, (await visitor.get(added)).text, (await visitor.get(PATHS.ramq.users)).text);
    await portal.controlRoom.advance(sandbox, 60_000);
    const mailbox = `${PATHS.mailbox}?adresse=${encodeURIComponent(email)}`;
    const list = (await visitor.get(mailbox)).text;
    const [, message = ''] = /href="(\/boite-courriel\/\d+)"/.exec(list) ?? [];
    pages.push(list, message, (await visitor.get(message)).text);
  }
  pages.push(...portal.postOffice.received(sandbox).map(({ html, text }) => readableHtml(html) + text));
  return { sandbox, pages: pages.map(seen) };
}

describe('two sandboxes of the same seed', () => {
  let one: Awaited<ReturnType<typeof walk>>;
  let two: Awaited<ReturnType<typeof walk>>;
  before(async () => {
    [one, two] = [await walk('guide'), await walk('guide')];
  });

  it('have the same pages, codes and messages, at the same addresses', () => {
    assert.equal(one.pages.length, 14);
    assert.ok(one.pages.some((page) => /<output[^>]*>[A-Za-z2-9]{8}<\/output>/.test(page)));
    assert.deepEqual(one.pages, two.pages);
  });
  it('have the same invitations and the same journal', () => {
    const rows = ({ sandbox }: typeof one) => {
      const { invitations = [], outbox, journal } = sandbox.contents();
      return {
        invitations: invitations.map((row) => JSON.stringify(row).replace(/"\d+\$[^"]+"/, '')),
        outbox,
        journal,
      };
    };
    assert.deepEqual(rows(one), rows(two));
  });
  it('have nothing in common with one of another seed, nor the two people of one', async () => {
    const other = await walk('autre');
    assert.notDeepEqual(one.pages, other.pages);
    const codes = (pages: string[]) =>
      pages.flatMap((page) => [...page.matchAll(/<output[^>]*>(\w+)</g)].map(([, code]) => code));
    assert.equal(new Set([...codes(one.pages), ...codes(other.pages)]).size, 4);
  });
});
