import assert from 'node:assert/strict';
import { Then } from '@cucumber/cucumber';
import { ask } from '../support/direct-request.ts';
import { runVariable } from '../support/run.ts';

// What the simulator never does (screens.md): seen by programs and not by people.

Then('la page {texte} demande aux moteurs de recherche de ne pas la retenir', async (path: string) => {
  const { robots } = await ask(runVariable('simulator'), path);
  assert.equal(robots, 'noindex, nofollow');
});

Then('le simulateur écarte tous les robots', async () => {
  const { text } = await ask(runVariable('simulator'), '/robots.txt');
  assert.match(text, /^User-agent: \*\nDisallow: \/$/m);
});

Then('le simulateur ne répond pas sous le nom {texte}', async (host: string) => {
  const { status, text } = await ask(runVariable('simulator'), '/', host);
  assert.equal(status, 421);
  assert.equal(text, 'Le simulateur ne répond pas sous ce nom.');
});
