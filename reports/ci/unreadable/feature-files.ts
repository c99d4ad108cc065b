import type { Envelope, Feature, ParseError, Pickle } from '@cucumber/messages';
import { enumerated, quoted } from '../undefined-step/words.ts';
import { hiddenLines, stepAlone } from './hidden.ts';
import { isStep, whyNotRead } from './line.ts';
import { parseErrorText } from './parse-error.ts';

/** More would hide the sentence that they are in. */
const MOST_SCENARIOS = 10;
const NOT_FOUND =
  "Aucun scénario n'a été joué\u00a0: aucun fichier .feature n'est à l'endroit demandé. Ils sont dans features/.";

/** What was read of the feature files, and what could not be. */
export class FeatureFiles {
  readonly #texts = new Map<string, string>();
  /** Those that were read; an empty file has no feature. */
  readonly #features = new Map<string, Feature | undefined>();
  readonly #pickles: Pickle[] = [];
  readonly #errors = new Map<string, ParseError>();

  update({ source, gherkinDocument, pickle, parseError }: Envelope): void {
    if (source) this.#texts.set(source.uri, source.data);
    if (gherkinDocument?.uri !== undefined) this.#features.set(gherkinDocument.uri, gherkinDocument.feature);
    if (pickle) this.#pickles.push(pickle);
    const uri = parseError?.source.uri ?? '';
    // After its first error, what a parser says of a file is about its own confusion.
    if (parseError && !this.#errors.has(uri)) this.#errors.set(uri, parseError);
  }

  /** A French sentence on each file that cannot be read. */
  unreadable(): string[] {
    return Array.from(this.#errors, ([uri, error]) => parseErrorText(error, this.#texts.get(uri)));
  }

  /** A French sentence on each file that was read and has no scenario, and on each line that hides one in the others. */
  withoutScenario(): string[] {
    return Array.from(this.#features).flatMap(([uri, feature]) => {
      if (!this.#pickles.some((pickle) => pickle.uri === uri))
        return [`${uri} n'a aucun scénario à jouer. ${hintOf(feature)}`.trim()];
      const hidden = feature ? hiddenLines(feature, this.#texts.get(uri) ?? '') : [];
      return hidden.map(({ line, message }) => `${uri}:${String(line)} ne se joue pas. ${message}`);
    });
  }

  /** Why a run had nothing to play. */
  nothingPlayed(): string {
    if (this.#texts.size === 0) return NOT_FOUND;
    if (this.#pickles.length === 0) return "Aucun scénario n'a été joué.";
    const scenarios = this.#pickles.map(
      ({ uri, location, name }) => `${uri}:${String(location?.line ?? 1)} ${name}`,
    );
    const tags = [...new Set(this.#pickles.flatMap((pickle) => pickle.tags.map(({ name }) => name)))];
    const some = scenarios.slice(0, MOST_SCENARIOS).map((scenario) => `\n  ${scenario}`);
    const others = scenarios.length - some.length;
    return (
      "Aucun scénario n'a été joué\u00a0: aucun n'est à la ligne, n'a le nom (--name) ou les étiquettes (--tags) demandés. " +
      `Il y a\u00a0:${some.join('')}${others > 0 ? `\n  et ${others} autres` : ''}` +
      (tags.length > 0 ? `\nÉtiquettes\u00a0: ${enumerated(tags.toSorted())}.` : '')
    );
  }
}

/** What was meant as a scenario or a step, and is taken for a part of a description. */
export function swallowedText(description: string): string {
  for (const line of description.split('\n')) {
    const reason = whyNotRead(line);
    if (reason !== undefined)
      return `La ligne ${quoted(line.trim())} y est prise pour un commentaire. ${reason}`;
  }
  return '';
}

function hintOf(feature: Feature | undefined): string {
  const children = feature?.children ?? [];
  const descriptions = [
    feature?.description ?? '',
    ...children.map(({ background }) => background?.description ?? ''),
  ];
  const swallowed = swallowedText(descriptions.join('\n'));
  if (swallowed !== '') return swallowed;
  const step = (feature?.description ?? '').split('\n').find(isStep);
  if (step !== undefined) return stepAlone(step.trim());
  const hasEmptyExamples = children.some(({ scenario }) => (scenario?.examples.length ?? 0) > 0);
  return hasEmptyExamples ? "Ses exemples n'ont aucune ligne sous leurs titres." : '';
}
