import type { SentMessage } from './sandbox-client.ts';
import type { ScenarioWorld } from './world.ts';

/** Puts under a failed step what its reader asks for: each person's screen and address, and the messages sent. */
export async function attachEvidence(world: ScenarioWorld): Promise<void> {
  for (const [index, driver] of world.drivers.entries()) {
    world.log(`Navigateur ${index + 1}, page affichée\u00a0: ${driver.address()}`);
    const fileName = `navigateur-${index + 1}.png`;
    world.attach(await driver.screenshot(), { mediaType: 'image/png', fileName });
  }
  const messages = await world.sandbox.messages();
  world.log(
    messages.length === 0
      ? 'Aucun courriel envoyé.'
      : `Courriels envoyés\u00a0:\n${messages.map(asText).join('\n')}`,
  );
}

const asText = ({ from, to, subject, text }: SentMessage): string =>
  `De\u00a0: ${from.join(', ')}\nÀ\u00a0: ${to.join(', ')}\nObjet\u00a0: ${subject}\n\n${text}`;
