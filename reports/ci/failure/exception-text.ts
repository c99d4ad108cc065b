import type { Exception } from '@cucumber/messages';
import { ownStack } from '../stack.ts';
import { shorten } from './shorten.ts';

const MOST_FRAMES = 4;

/** What Cucumber and Node say in English, and what it means to who writes scenarios. */
const KNOWN: readonly [said: RegExp, french: string][] = [
  [
    /^function timed out, ensure the promise resolves within (\d+)\d{3} milliseconds$/,
    "L'étape n'avait pas fini après $1\u00a0s.",
  ],
  [/^Expected values to be strictly (?:deep-)?equal:/, 'Ces valeurs devaient être égales\u00a0:'],
  [/^\+ actual - expected$/m, '+ obtenu - attendu'],
];
/** Cucumber takes the place of a missing table for that of a callback. */
const NO_TABLE = /^function uses multiple asynchronous interfaces: callback and promise/;
const ARGUMENTS = /^function has (\d+) arguments, should have (\d+)/;
/** A sentence of ours: in French, from its capital or its number to its full stop. */
const SENTENCE = /^[\p{Lu}\d«][^]*[.?!»:]$/u;
const FRENCH =
  /(?:^|[\s'’(])(?:le|la|les|un|une|des|du|de|est|pas|ne|qui|dans|l|d|n|qu|aucune?|cette?)[\s'’]/iu;

/**
 * Why a step or a hook failed: the sentence that it threw. What is no sentence for people comes with the places in our code
 * that it went through.
 */
export function exceptionText({ type, message = '', stackTrace = '' }: Exception): string {
  const [, has = 0, needs = 0] = (ARGUMENTS.exec(message) ?? []).map(Number);
  if (has > needs || NO_TABLE.test(message))
    return 'Cette étape attend un tableau, ou un texte entre """, sous elle\u00a0: il n\'y en a pas.';
  if (has < needs) return 'Un tableau, ou un texte entre """, est sous cette étape, qui n\'en attend pas.';
  const french = KNOWN.reduce((text, [said, meaning]) => text.replace(said, meaning), message);
  if (french !== message || isOurs(message)) return shorten(french);
  const frames = ownStack(stackTrace)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MOST_FRAMES);
  return [shorten(`${type === 'Error' ? '' : `${type}\u00a0: `}${message}`), ...frames].join('\n');
}

function isOurs(message: string): boolean {
  const [first = ''] = message.split('\n');
  return SENTENCE.test(first.trim()) && FRENCH.test(first);
}
