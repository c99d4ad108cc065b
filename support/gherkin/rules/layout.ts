import type { FeatureFile } from '../feature-file.ts';
import { formatted } from '../format/format.ts';
import type { Finding, Rule } from '../rule.ts';

/** What the formatter would change: margins, ends of lines, blank lines and tables. */
export const layout: Rule = {
  id: 'mise-en-forme',
  isMended: true,
  check: (feature) => {
    const laidOut = formatted(feature);
    if (laidOut === feature.text) return [];
    const findings = [...differences(feature.text, laidOut), ...blankFindings(feature)];
    return findings.length > 0 ? findings : [endFinding(feature)];
  },
};

/** Said once for several rows. */
const TABLE = 'Le tableau doit être aligné.';

/** A line that is not blank, and how many blank ones stand above it. */
interface Line {
  readonly number: number;
  readonly text: string;
  readonly blanks: number;
}

/** The formatter keeps all lines that are not blank, in order: they are compared one to one. */
function differences(text: string, laidOut: string): Finding[] {
  const wanted = linesOf(laidOut);
  return linesOf(text)
    .flatMap((line, index) => differencesOf(line, wanted[index] ?? line))
    .filter(({ message }, index, all) => message !== TABLE || all[index - 1]?.message !== TABLE);
}

const blankFindings = ({ lines }: FeatureFile): Finding[] =>
  lines
    .filter(({ text, kind }) => kind === 'blank' && text !== '')
    .map(({ number }) => ({ line: number, column: 1, message: 'Cette ligne vide contient des espaces.' }));

/** What is left once all lines are as they should be. */
const endFinding = ({ text, lines }: FeatureFile): Finding => ({
  line: lines.length,
  column: 1,
  message: text.includes('\r')
    ? 'Les lignes finissent comme sous Windows (CRLF). Elles doivent finir par LF.'
    : /[^\n]\n$/.test(text)
      ? 'Un texte entre """ a des lignes vides qui contiennent des espaces.'
      : 'Le fichier doit finir par une fin de ligne, et une seule.',
});

function differencesOf(line: Line, wanted: Line): Finding[] {
  const findings: Finding[] = [];
  const report = (column: number, message: string): void => {
    findings.push({ line: line.number, column, message });
  };
  if (line.blanks < wanted.blanks) report(1, 'Il manque une ligne vide au-dessus.');
  if (line.blanks > wanted.blanks) report(1, 'Il y a trop de lignes vides au-dessus.');
  if (line.text === wanted.text) return findings;
  if (line.text.trimEnd() === wanted.text)
    report(wanted.text.length + 1, 'Il y a des espaces à la fin de la ligne.');
  else if (line.text.trim() === wanted.text.trim()) report(1, marginText(marginOf(wanted.text)));
  else if (wanted.text.trimStart().startsWith('|')) report(1, TABLE);
  else report(1, `Écrivez seulement les espaces qu'il faut\u00a0: ${wanted.text.trim()}`);
  return findings;
}

function linesOf(text: string): Line[] {
  let blanks = 0;
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') {
      blanks += 1;
      return [];
    }
    const found = { number: index + 1, text: line, blanks };
    blanks = 0;
    return [found];
  });
}

const marginOf = (text: string): number => text.length - text.trimStart().length;

const marginText = (margin: number): string =>
  margin === 0 ? 'Cette ligne ne doit pas avoir de marge.' : `La marge doit être de ${margin} espaces.`;
