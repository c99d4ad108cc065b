import { hasChanges, type Changes } from './compare.ts';
import { headingSaid, NOTHING_CHANGED, stepName, stepSaid, summaryOf, type Said } from './sentences.ts';

/** What became of a guide, for the terminal: a summary, then each step concerned and why. */
export function changesText(changes: Changes): string {
  if (!hasChanges(changes)) return `${NOTHING_CHANGED}\n`;
  const { headings, added, removed, changed, renumbered } = changes;
  const blocks = [
    block('Titres et notes', headings.flatMap(headingSaid).flatMap(saidLines)),
    block(
      'Étapes ajoutées',
      added.map((placed) => `+ ${stepName(placed)}`),
    ),
    block(
      'Étapes retirées',
      removed.map((placed) => `- ${stepName(placed)}`),
    ),
    block(
      'Étapes modifiées',
      changed.flatMap((change) => [
        stepName(change.after),
        ...stepSaid(change).flatMap(saidLines).map(indented),
      ]),
    ),
    block(
      'Étapes renumérotées',
      renumbered.map(({ before, after }) => `${stepName(after)} (auparavant ${before.step.number})`),
    ),
  ];
  return `${[summaryOf(changes), ...blocks].filter(Boolean).join('\n\n')}\n`;
}

function block(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map(indented)].join('\n');
}

function saidLines({ what, versions }: Said): string[] {
  const marked = (sign: string, text: string | undefined) =>
    (text ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => indented(`${sign} ${line}`));
  return [what, ...marked('-', versions?.before), ...marked('+', versions?.after)];
}

const indented = (line: string): string => `  ${line}`;
