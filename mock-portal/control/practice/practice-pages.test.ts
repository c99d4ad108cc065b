import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { htmlFaults } from '../../web/html-faults.ts';
import { heading, type TestPortal } from '../../web/test-portal.ts';
import { portalWithGuide, STEPS } from './test-guide.ts';

let portal: TestPortal;
portalWithGuide((opened) => {
  portal = opened;
});

describe('« Pratiquer »', () => {
  it('lists the guides with their steps, in order, as valid HTML', async () => {
    const { status, text } = await portal.visitor().get('/pratique');
    assert.deepEqual([status, heading(text)], [200, 'Pratiquer']);
    assert.ok(text.includes('<h2>Accueillir &lt;une&gt; personne</h2>'));
    const links = [...text.matchAll(/href="(\/pratique\/accueil\/[^"]*)"/g)].map(([, href]) => href);
    assert.deepEqual(links, [`${STEPS}/1-1`, `${STEPS}/1-6`, `${STEPS}/2-1`]);
    assert.deepEqual(await htmlFaults(text), []);
  });
  it('tells of a step what there is to do, who one is, and which step is next', async () => {
    const { status, text } = await portal.visitor().get(`${STEPS}/1-6`);
    assert.deepEqual([status, heading(text)], [200, 'Étape 1)-6']);
    for (const words of [
      'Accueillir &lt;une&gt; personne',
      'Ce que fait Louise Gagnon (1)-6)',
      '<dd>Louise Gagnon</dd>',
      'Commencer</button>',
    ])
      assert.ok(text.includes(words), words);
    assert.match(text, /Étape suivante\u00a0: <a href="\/pratique\/accueil\/2-1">2\)-1 /);
    assert.doesNotMatch(text, /Mot de passe|Quitter/);
    assert.deepEqual(await htmlFaults(text), []);
    assert.match((await portal.visitor().get(`${STEPS}/2-1`)).text, /C'est la dernière étape/);
  });
});
