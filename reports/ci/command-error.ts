import { quoted } from './undefined-step/words.ts';

/** What Cucumber and its command line say in English when they do not even begin, and what to do in French. */
const KNOWN: readonly [said: RegExp, french: (...found: string[]) => string][] = [
  [
    /error: unknown option '([^']+)'(?:\s*\(Did you mean ([^?]+)\?\))?/,
    (option = '', meant = '') =>
      `L'option ${option} n'existe pas.${meant === '' ? '' : ` Vouliez-vous dire ${meant.replace('one of ', '')}?`} ` +
      'Pour choisir des scénarios\u00a0: npm run scenario -- --aide.',
  ],
  [
    /error: option '(?:-\w, )?(--[\w-]+)[^']*' argument missing/,
    (option = '') => `Il manque une valeur après ${option}.`,
  ],
  [
    /Requested profile "([^"]+)" doesn't exist/,
    (profile = '') => `Le profil ${quoted(profile)} n'existe pas\u00a0: les profils sont dans cucumber.js.`,
  ],
  [
    /Tag expression "(?:\(not [^)]*\) and )?(.*)" could not be parsed because of syntax error: (.*)/,
    (tags = '') =>
      `Les étiquettes demandées ne se lisent pas\u00a0: ${tags}. Par exemple\u00a0: --tags "@R7 and not @navigateur".`,
  ],
  [
    /(--[\w-]+) must be a non negative integer/,
    (option = '') => `Après ${option}, il faut un nombre entier.`,
  ],
  [
    /Invalid regular expression: (\S+)/,
    (name = '') => `Le nom demandé ne se lit pas comme une expression\u00a0: ${name}`,
  ],
];

/**
 * A French sentence on why Cucumber did not begin, for a command that runs it.
 *
 * @param said what it printed, or the message of what it threw with those of its causes
 * @returns nothing for what is not a mistake in the command
 */
export function commandErrorText(said: string): string | undefined {
  for (const [pattern, french] of KNOWN) {
    const found = pattern.exec(said);
    if (found) return french(...found.slice(1));
  }
  return undefined;
}
