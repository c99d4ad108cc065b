import { mkdirSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { ConfigError, helpText, readConfig } from './config.ts';
import { entryPath } from './control/enter-sandbox.ts';
import { DataError } from './sandbox/database.ts';
import { HostError, PortTakenError, Simulator } from './simulator.ts';
import { accessOf, type Machine } from './web/access.ts';
import { welcome } from './welcome.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const printError = (text: string): void => void process.stderr.write(`${text}\n`);

/** This machine, as others may call it. */
function thisMachine(): Machine {
  const interfaces = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  const addresses = interfaces.filter(({ internal }) => !internal).map(({ address }) => address);
  return { hostname: hostname(), addresses };
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
  const access = accessOf(config, thisMachine());
  const simulator = new Simulator({
    port: config.port,
    mailPort: config.mailPort,
    mailFolder,
    dataFolder,
    presetFolders: config.presetFolder === undefined ? [] : [resolve(config.presetFolder)],
    guidesFolder: resolve(config.guidesFolder),
    rules: config.rules,
    access,
    reportError: (error) => {
      printError(error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
  });
  const addresses = await simulator.start();
  print(welcome(addresses, access, entryPath(simulator.sandboxes.default(), access)));
  await told;
  print("Le simulateur s'arrête.");
  await simulator.stop();
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2), process.env);
} catch (error) {
  const forPeople = [ConfigError, DataError, HostError, PortTakenError].some((kind) => error instanceof kind);
  printError(
    forPeople || !(error instanceof Error)
      ? String(error instanceof Error ? error.message : error)
      : (error.stack ?? error.message),
  );
  process.exitCode = 1;
}
