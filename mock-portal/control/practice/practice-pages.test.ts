import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { htmlFaults } from '../../web/html-faults.ts';
import { PATHS } from '../../web/paths.ts';
import { heading, type TestPortal } from '../../web/test-portal.ts';
import { GuideShelf } from './guide-shelf.ts';
import { portalWithGuide, STEPS, writeGuide } from './test-guide.ts';

let portal: TestPortal;
let folder: string;
portalWithGuide((opened, scene) => {
  portal = opened;
  ({ folder } = scene);
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
      '<li>Saisir &lt;un&gt; nom</li>',
      '<dd class="identifier">louise.gagnon@erables.example</dd>',
      '<dd><code>Exercice2026a</code></dd>',
      'Réponses aux questions secrètes',
      '<dd>Caramel</dd>',
    ])
      assert.ok(text.includes(words), words);
    assert.match(text, /Étape suivante\u00a0: <a href="\/pratique\/accueil\/2-1">2\)-1 /);
    assert.doesNotMatch(text, /Quitter|À saisir à la création/);
    assert.deepEqual(await htmlFaults(text), []);
    assert.match((await portal.visitor().get(`${STEPS}/2-1`)).text, /C'est la dernière étape/);
  });
  it('says what somebody without an account will have to choose', async () => {
    const { text } = await portal.visitor().get(`${STEPS}/2-1`);
    assert.match(text, /<dd class="identifier">emilie\.tremblay@identifiant\.example<\/dd>/);
    assert.match(text, /<code>Bienvenue2026a<\/code>[^]*À saisir à la création du compte\./);
    assert.deepEqual(await htmlFaults(text), []);
  });
  it('opens no sandbox to say it', async () => {
    const before = portal.sandboxes.all().length;
    await portal.visitor().get(`${STEPS}/1-6`);
    assert.equal(portal.sandboxes.all().length, before);
  });
  it('has what a guide of before, or a step without a picture, has', async () => {
    const { steps } = (await new GuideShelf(folder).find('accueil')) ?? assert.fail();
    const [{ moment } = assert.fail()] = steps;
    const old = [
      { number: '1)-1', captions: ['Un geste'], moment },
      { number: '1)-2', captions: [], sentences: [], moment },
    ];
    writeGuide(folder, 'ancien', { title: 'Ancien', steps: old });
    const visitor = portal.visitor();
    for (const [step, words] of [
      ['1-1', /<li>Un geste\s*<\/li>[^]*Étape suivante/],
      ['1-2', /dernière étape/],
    ] as const) {
      const { text } = await visitor.get(`/pratique/ancien/${step}`);
      assert.match(text, words);
      assert.equal((await visitor.submit(`/pratique/ancien/${step}`, {})).status, 303);
      assert.deepEqual(await htmlFaults((await visitor.get(PATHS.home)).text), []);
    }
    rmSync(join(folder, 'ancien'), { recursive: true });
  });
});
