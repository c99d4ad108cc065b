import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError, helpText, readConfig } from './config.ts';
import { ACCOUNT_HOLDERS, DEMONSTRATION_PASSWORD } from './sandbox/demonstration.ts';
import { DataError } from './sandbox/database.ts';
import { PortTakenError, Simulator, type Addresses } from './simulator.ts';
import { PATHS } from './web/paths.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const printError = (text: string): void => void process.stderr.write(`${text}\n`);

function welcome({ portal, webInbox }: Addresses): string {
  const [representative] = ACCOUNT_HOLDERS;
  return `
Le simulateur est prêt.

  Accueil\u00a0:             ${portal}/
  Services en ligne\u00a0:   ${portal}${PATHS.ramq.signIn}
  RVSQ\u00a0:                ${portal}${PATHS.rvsq.signIn}
  Boîte courriel\u00a0:      ${portal}${PATHS.mailbox}
  MailDev\u00a0:             ${webInbox ?? 'aucune'}

  Connectez-vous comme ${representative?.email ?? ''}, mot de passe ${DEMONSTRATION_PASSWORD}
  Ctrl+C pour arrêter.
`;
}

/** Runs the simulator until it is told to stop. @returns the exit code */
async function main(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const config = readConfig(args, environment);
  if (config === 'help') {
    print(helpText());
    return 0;
  }
  // Ready before the start, so that Ctrl+C is never too early.
  const told = new Promise<void>((resolveStop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        resolveStop();
      });
  });
  const dataFolder = resolve(config.dataFolder);
  const mailFolder = join(dataFolder, 'courriels');
  mkdirSync(mailFolder, { recursive: true });
  print('Le simulateur démarre…');
  const simulator = new Simulator({
    port: config.port,
    mailPort: config.mailPort,
    mailFolder,
    dataFolder,
    rules: config.rules,
    reportError: (error) => {
      printError(error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
  });
  print(welcome(await simulator.start()));
  await told;
  print("Le simulateur s'arrête.");
  await simulator.stop();
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2), process.env);
} catch (error) {
  const forPeople = [ConfigError, DataError, PortTakenError].some((kind) => error instanceof kind);
  printError(
    forPeople || !(error instanceof Error)
      ? String(error instanceof Error ? error.message : error)
      : (error.stack ?? error.message),
  );
  process.exitCode = 1;
}
