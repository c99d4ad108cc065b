import type { Problem } from './linter.ts';

/** « features/a.feature:3:5 Une étape ne finit pas par un point. [point-final] ». */
export const problemText = ({ path, line, column, message, rule }: Problem): string =>
  `${path}:${line}:${column} ${message} [${rule.id}]`;

/** What a check ends with. */
export function checkText(problems: readonly Problem[], fileCount: number): string {
  const mended = problems.filter(({ rule }) => rule.isMended).length;
  const hint = mended > 0 ? `, dont ${mended} que «\u00a0npm run gherkin\u00a0» corrige` : '';
  const verdict = problems.length === 0 ? 'rien à redire' : `${counted(problems.length, 'problème')}${hint}`;
  return [...problems.map(problemText), `${counted(fileCount, 'fichier')}\u00a0: ${verdict}.`, ''].join('\n');
}

/** What mending ends with. @param changed the files that were written */
export function mendText(
  changed: readonly string[],
  problems: readonly Problem[],
  fileCount: number,
): string {
  const done = [
    ...(changed.length > 0 ? [counted(changed.length, 'corrigé')] : []),
    ...(problems.length > 0 ? [`${counted(problems.length, 'problème')} à corriger à la main`] : []),
  ];
  return [
    ...problems.map(problemText),
    ...changed.map((path) => `Corrigé\u00a0: ${path}`),
    `${counted(fileCount, 'fichier')}\u00a0: ${done.length === 0 ? 'rien à corriger' : done.join(', et ')}.`,
    '',
  ].join('\n');
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count > 1 ? 's' : ''}`;
