import type { Pickle } from '@cucumber/messages';
import { PLAY_AGAIN, playAgainCommand } from '../reports/ci/failure/play-again.ts';
import { VISITS_MEDIA_TYPE } from '../reports/ci/visits.ts';
import type { JournalLine, SentMessage } from './sandbox-client.ts';
import { asInEveryRun } from './visits.ts';
import type { ScenarioWorld } from './world.ts';

/** Puts under a failed step what its reader asks for: each person's screen and address, and the messages sent. */
export async function attachEvidence(world: ScenarioWorld, { uri, location }: Pickle): Promise<void> {
  for (const [index, { driver, person }] of world.seats.entries()) {
    const name = `Navigateur ${index + 1} (${person.firstName})`;
    attachText(world, name, driver.address());
    // What is recorded for a guide is looked at for secrets, and pictures cannot be.
    if (world.recorder !== undefined) continue;
    for (const { mediaType, extension, body } of await driver.evidence())
      world.attach(body, { mediaType, fileName: `${name}.${extension}` });
  }
  const messages = await world.sandbox.messages();
  attachText(world, 'Courriels envoyés', messages.map(asText).join('\n\n') || 'aucun');
  attachText(
    world,
    'Journal du simulateur',
    (await world.sandbox.journal()).map(asLine).join('\n') || 'vide',
  );
  if (location !== undefined) attachText(world, PLAY_AGAIN, playAgainCommand({ uri, line: location.line }));
}

/** Leaves for the reports the screens that each person saw. */
export function attachVisits(world: ScenarioWorld): void {
  const visits = world.drivers.map((driver) => driver.visits().map(asInEveryRun));
  world.attach(JSON.stringify(visits), { mediaType: VISITS_MEDIA_TYPE });
}

/** Says where a trace is and how to open it. */
export function attachTrace(world: ScenarioWorld, file: string): void {
  const command = `npx playwright show-trace --host 127.0.0.1 --port 9323 ${file}`;
  attachText(world, 'Trace', `${file}\nPour la rejouer\u00a0: ${command}\npuis ouvrez http://127.0.0.1:9323`);
}

const attachText = (world: ScenarioWorld, fileName: string, text: string): void => {
  world.attach(text, { mediaType: 'text/plain', fileName });
};

const asText = ({ from, to, subject, text }: SentMessage): string =>
  `De\u00a0: ${from.join(', ')}\nÀ\u00a0: ${to.join(', ')}\nObjet\u00a0: ${subject}\n\n${text}`;

/** Many a refusal is its own reason: it is told once. */
const asLine = ({ genre, personne, texte, règle, pourquoi = '' }: JournalLine): string =>
  [
    genre,
    personne,
    texte,
    règle && `[${règle}]`,
    texte.includes(pourquoi) ? '' : `parce que\u00a0: ${pourquoi}`,
  ]
    .filter(Boolean)
    .join(' · ');
