import assert from 'node:assert/strict';
import { Then } from '@cucumber/cucumber';
import { asRead, lastRefusal, ofKind, saidOf } from '../support/journal-facts.ts';
import { personNamed } from '../support/people.ts';
import { says } from '../support/says.ts';
import type { ScenarioWorld } from '../support/world.ts';

// What the simulator's journal says of the scenario.

Then(
  'selon le journal, {nom} {texte}',
  says('Vérifie que le journal du simulateur a une ligne sur cette personne qui contient ces mots.'),
  async function (this: ScenarioWorld, name: string, what: string) {
    const said = saidOf(await this.sandbox.journal(), personNamed(name));
    assert.ok(
      said.some((text) => text.includes(what)),
      `Le journal dit de ${name}\u00a0: ${asRead(said)}`,
    );
  },
);

Then(
  'selon le journal, un seul courriel est parti, à {nom}',
  says(
    "Vérifie que le journal du simulateur n'a qu'une ligne sur les courriels, et qu'elle dit parti celui de cette personne.",
  ),
  async function (this: ScenarioWorld, name: string) {
    const said = ofKind(await this.sandbox.journal(), 'courriel');
    assert.deepEqual(said, [`Le courriel à ${personNamed(name).email} est parti`]);
  },
);

Then(
  'le journal explique le dernier refus par {texte}',
  says(
    "Vérifie que la raison du dernier refus, dans le journal du simulateur, contient ces mots, même quand l'écran la tait.",
  ),
  async function (this: ScenarioWorld, why: string) {
    const reason = lastRefusal(await this.sandbox.journal());
    assert.ok(reason.includes(why), `Le dernier refus s'explique par\u00a0: ${reason}`);
  },
);

Then(
  'le journal contient {texte}',
  says("Vérifie qu'une ligne du journal du simulateur, sur qui que ce soit, contient ces mots."),
  async function (this: ScenarioWorld, text: string) {
    const said = ofKind(await this.sandbox.journal());
    assert.ok(
      said.some((line) => line.includes(text)),
      `Le journal dit\u00a0: ${asRead(said)}`,
    );
  },
);

Then(
  'le journal ne contient pas {texte}',
  says(
    "Vérifie que le journal du simulateur n'est pas vide et que ces mots n'y sont nulle part, raisons comprises.",
  ),
  async function (this: ScenarioWorld, text: string) {
    const lines = await this.sandbox.journal();
    assert.notEqual(lines.length, 0, 'Le journal est vide.');
    assert.equal(
      lines.find((line) => JSON.stringify(line).includes(text)),
      undefined,
    );
  },
);
