/** A scenario, by its feature file and its line. */
export interface Place {
  readonly uri: string;
  readonly line: number;
}

export const placeText = ({ uri, line }: Place): string => `${uri}:${line}`;

/** The command that plays scenarios again: « npm run features -- features/a.feature:5:12 features/b.feature:3 ». */
export function playAgainCommand(places: readonly Place[]): string {
  const lines = new Map<string, number[]>();
  for (const { uri, line } of places) lines.set(uri, [...(lines.get(uri) ?? []), line]);
  const files = Array.from(lines, ([uri, numbers]) => [uri, ...numbers].join(':'));
  return `npm run features -- ${files.map((file) => (/[\s'"]/.test(file) ? JSON.stringify(file) : file)).join(' ')}`;
}
