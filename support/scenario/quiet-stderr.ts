import { Writable } from 'node:stream';

/** Cucumber says so in English of a file that our own formatter says why it cannot be read, in French. */
const SAID_ELSEWHERE = /^Parse error in /;

/** Where Cucumber may complain: what is said elsewhere, in French, goes no further. */
export const quietStderr = (write: (text: string) => void): Writable =>
  new Writable({
    decodeStrings: false,
    write(chunk: unknown, _encoding, done) {
      const text = String(chunk);
      if (!SAID_ELSEWHERE.test(text)) write(text);
      done();
    },
  });
