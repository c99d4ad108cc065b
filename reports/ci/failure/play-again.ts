/** A scenario, by its feature file and its line. */
export interface Place {
  readonly uri: string;
  readonly line: number;
}

/** The command that plays what failed the last time it was played. */
export const PLAY_FAILURES_AGAIN = 'npm run rejouer';

/** What the command is called beside a failure. */
export const PLAY_AGAIN = 'Pour rejouer';

export const placeText = ({ uri, line }: Place): string => `${uri}:${line}`;

/** The places, each file named once: « features/a.feature:5:12 », « features/b.feature:3 ». */
export function placesByFile(places: readonly Place[]): string[] {
  const lines = new Map<string, number[]>();
  for (const { uri, line } of places) lines.set(uri, [...(lines.get(uri) ?? []), line]);
  return Array.from(lines, ([uri, numbers]) => [uri, ...numbers].join(':'));
}

/** The command that plays a scenario again: « npm run scenario -- features/a.feature:5 ». */
export function playAgainCommand(place: Place): string {
  const text = placeText(place);
  return `npm run scenario -- ${/[\s'"]/.test(text) ? JSON.stringify(text) : text}`;
}
