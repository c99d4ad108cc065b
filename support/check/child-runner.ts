import { spawn, type ChildProcess } from 'node:child_process';

const GRACE_MS = 15_000;
const HAS_GROUPS = process.platform !== 'win32';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Ending {
  /** null when a signal ended it. */
  readonly exitCode: number | null;
  /** What it printed, when it was not let speak. */
  readonly output: string;
}

/** Runs one Node process after another, and can end the running one with all it started. */
export class ChildRunner {
  #running: ChildProcess | undefined;
  #interrupted = false;

  get interrupted(): boolean {
    return this.#interrupted;
  }

  /**
   * @param args arguments of Node: its options, a file, the file's own arguments
   * @param speaks whether what it prints goes straight to the terminal
   */
  async run(args: readonly string[], speaks: boolean): Promise<Ending> {
    const output = speaks ? 'inherit' : 'pipe';
    // A group of its own: one signal reaches its whole tree, and Ctrl+C reaches it once, through interrupt().
    const child = spawn(process.execPath, args, { detached: HAS_GROUPS, stdio: ['ignore', output, output] });
    this.#running = child;
    const printed: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
    }
    // What it started and left behind goes too.
    child.once('exit', () => {
      this.kill();
    });
    return await new Promise<Ending>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exitCode) => {
        this.#running = undefined;
        resolve({ exitCode, output: printed.join('') });
      });
    });
  }

  /**
   * Has what runs end with the command that runs it: signals are passed on, and nothing outlives it.
   * @param also what else a signal is to stop
   * @returns how to leave signals to others again, once nothing runs any more
   */
  endWithCommand(also: () => void = () => undefined): () => void {
    const onSignal = (signal: NodeJS.Signals): void => {
      this.interrupt(signal);
      also();
    };
    for (const signal of SIGNALS) process.on(signal, onSignal);
    process.on('exit', () => {
      this.kill();
    });
    return () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    };
  }

  /** Passes a signal on, once: npm and the terminal often send it twice. What does not stop in time is killed. */
  interrupt(signal: NodeJS.Signals): void {
    if (this.#interrupted) return;
    this.#interrupted = true;
    this.#send(signal);
    setTimeout(() => {
      this.kill();
    }, GRACE_MS).unref();
  }

  /** Ends at once whatever is left of the running process and of what it started. */
  kill(): void {
    this.#send('SIGKILL');
  }

  #send(signal: NodeJS.Signals): void {
    const child = this.#running;
    if (child?.pid === undefined) return;
    if (!HAS_GROUPS) child.kill(signal);
    else if (isAlive(-child.pid)) process.kill(-child.pid, signal);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
