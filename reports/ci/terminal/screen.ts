import { WriteStream } from 'node:tty';
import { coloured, plain, type Paint } from './paint.ts';

/** Where a run is told. */
export interface Screen {
  readonly write: (text: string) => void;
  readonly paint: Paint;
  /** In columns, as long as it stays so; nothing where what is written cannot be rewritten. */
  readonly width: () => number | undefined;
}

/**
 * @param stream what is written goes there in the end; a terminal that NO_COLOR or its kind keeps from colours gets none
 * @param env CI, set wherever builds run, keeps from rewriting what a log would keep
 */
export function screenOf(stream: unknown, write: Screen['write'], env = process.env): Screen {
  if (!(stream instanceof WriteStream)) return { write, paint: plain, width: () => undefined };
  const isLog = env.CI !== undefined || env.TERM === 'dumb';
  return {
    write,
    paint: stream.hasColors() ? coloured : plain,
    width: () => (isLog ? undefined : stream.columns),
  };
}
