import assert from 'node:assert/strict';
import { Then } from '@cucumber/cucumber';
import { ask } from '../support/direct-request.ts';
import { runVariable } from '../support/run.ts';
import { says } from '../support/says.ts';

// What the simulator never does (screens.md): seen by programs and not by people.

Then(
  'la page {texte} demande aux moteurs de recherche de ne pas la retenir',
  says(
    "Demande la page qui a cette adresse, sans navigateur, et vérifie qu'elle dit aux moteurs de recherche de l'ignorer.",
  ),
  async (path: string) => {
    const { robots } = await ask(runVariable('simulator'), path);
    assert.equal(robots, 'noindex, nofollow');
  },
);

Then(
  'le simulateur écarte tous les robots',
  says('Vérifie que le fichier «\u00a0robots.txt\u00a0» du simulateur interdit tout à tous les robots.'),
  async () => {
    const { text } = await ask(runVariable('simulator'), '/robots.txt');
    assert.match(text, /^User-agent: \*\nDisallow: \/$/m);
  },
);

Then(
  'le simulateur ne répond pas sous le nom {texte}',
  says("Appelle le simulateur sous ce nom de site, sans navigateur, et vérifie qu'il le refuse."),
  async (host: string) => {
    const { status, text } = await ask(runVariable('simulator'), '/', host);
    assert.equal(status, 421);
    assert.equal(text, 'Le simulateur ne répond pas sous ce nom.');
  },
);
