import type { FeatureFile } from './feature-file.ts';
import type { Finding } from './rule.ts';

/** The text of a file once its findings are mended, from its end so that places stay right. */
export function editedText({ text }: FeatureFile, findings: readonly Finding[]): string {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return findings
    .flatMap(({ line, column, edit }) =>
      edit ? [{ at: (starts[line - 1] ?? 0) + column - 1, ...edit }] : [],
    )
    .sort((one, other) => other.at - one.at)
    .reduce((done, { at, length, text: mend }) => done.slice(0, at) + mend + done.slice(at + length), text);
}
