import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import type { TestPortal } from '../../web/test-portal.ts';
import { HOSTILE, openPortal, Room, training } from './test-room.ts';

let portal: TestPortal;
openPortal((opened) => {
  portal = opened;
});

describe('« Journal »', () => {
  const linesIn = (html: string): string[] =>
    [...html.matchAll(/<tr id="ligne-[^]*?passé"><span>([^<]*)/g)].map(([, text = '']) => text.trim());
  const filled = async (): Promise<Room> => {
    const room = await Room.open(portal);
    const { journal } = room.sandbox;
    journal.note({ kind: 'act', who: 'Louise Gagnon', text: 'inscrit Émilie' });
    journal.note({ kind: 'refusal', who: 'Karim Haddad', text: 'refusé', rule: 'R1-essais', why: HOSTILE });
    journal.note({ kind: 'act', who: 'Karim Haddad', text: 'se connecte' });
    return room;
  };

  it('shows the newest line first, and why something was refused', async () => {
    const room = await filled();
    const text = await room.page();
    assert.deepEqual(linesIn(text), ['se connecte', 'refusé', 'inscrit Émilie']);
    assert.match(text, /<code>R1-essais<\/code><span class="hint">&#34;&gt;&lt;b&gt;/);
  });
  for (const [query, expected] of [
    ['?personne=Karim+Haddad', ['se connecte', 'refusé']],
    ['?genre=geste', ['se connecte', 'inscrit Émilie']],
    ['?texte=%20emilie', ['inscrit Émilie']],
    ['?texte=r1-ESSAIS', ['refusé']],
    ['?personne=Karim+Haddad&genre=geste', ['se connecte']],
    ['?personne=&genre=&texte=', ['se connecte', 'refusé', 'inscrit Émilie']],
    ['?texte=introuvable', []],
  ] as const) {
    it(`filters by ${query}`, async () => {
      const room = await filled();
      const text = await room.page(query);
      assert.deepEqual(linesIn(text), expected);
      if (expected.length === 0) assert.match(text, /Aucune ligne ne correspond au filtre\./);
    });
  }
  it('keeps the filter in its fields', async () => {
    const room = await filled();
    const text = await room.page('?personne=Karim+Haddad&genre=geste&texte=se');
    assert.match(text, /<option value="Karim Haddad" selected>/);
    assert.match(text, /<option value="geste" selected>/);
    assert.match(text, /name="texte"\s+type="text"\s+value="se"/);
  });
  it('shows the last 200 lines, and gives all of them in a file', async () => {
    const room = await Room.open(portal, 'Long journal');
    for (let line = 1; line <= 205; line++)
      room.sandbox.journal.note({ kind: 'page', who: '', text: `ligne ${line}` });
    const shown = linesIn(await room.page());
    assert.deepEqual([shown.length, shown[0], shown.at(-1)], [200, 'ligne 205', 'ligne 6']);
    const file = await room.trainer.get(room.at(training.journal)).responseType('blob');
    assert.equal(file.get('Content-Disposition'), 'attachment; filename=long-journal.journal.ndjson');
    const texts = z
      .instanceof(Buffer)
      .parse(file.body)
      .toString()
      .trim()
      .split('\n')
      .map((line) => z.looseObject({ texte: z.string() }).parse(JSON.parse(line)).texte);
    assert.deepEqual([texts.length, texts[0], texts[204]], [205, 'ligne 1', 'ligne 205']);
  });
});
