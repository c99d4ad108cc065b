// What a trainee is asked, and how the answers are judged.
import type { Frame, Mark, Rectangle } from '../../storyboard.ts';
import { targetOf, type Moment, type PlacedStep, type Target } from './guide.ts';
import { controlHint, controlOf, inner, regionHint } from './sentences.ts';

/** One act to do on a picture. */
export interface Exercise {
  readonly target: Target;
  /** Which mark of the picture it is. */
  readonly mark: number;
  /** Where else the guide has something to do on this picture. */
  readonly otherPlaces: readonly Rectangle[];
  /** Answers to choose from, for who does not click on the picture; the right one is among them. */
  readonly candidates: readonly string[];
}

/** After so many misses, the circle is shown. */
export const MISSES_BEFORE_CIRCLE = 3;

/** How many wrong answers stand beside the right one. */
const DISTRACTORS = 5;

/** @returns undefined when there is nothing to do on the picture at this moment */
export function exerciseOf(steps: readonly PlacedStep[], moment: Moment): Exercise | undefined {
  const target = targetOf(moment);
  const mark = moment.marks.at(-1);
  const frame = moment.picture?.frame;
  if (!target || mark === undefined || frame === undefined) return undefined;
  const sameScreen = targetsOf(steps, ({ screen }) => screen === frame.screen);
  return {
    target,
    mark,
    otherPlaces: targetsOf(steps, ({ image }) => image === frame.image)
      .map(({ rectangle }) => rectangle)
      .filter((rectangle) => !isSamePlace(rectangle, target.rectangle)),
    candidates: candidatesFor(target, [...sameScreen, ...targetsOf(steps)]),
  };
}

function targetsOf(steps: readonly PlacedStep[], isKept: (frame: Frame) => boolean = () => true): Target[] {
  return steps
    .flatMap(({ moments }) => moments)
    .filter(({ picture }) => picture && isKept(picture.frame))
    .flatMap((moment) => targetOf(moment) ?? []);
}

/** The nearest first, then in alphabetical order, which tells nothing. */
function candidatesFor(target: Target, others: readonly Target[]): string[] {
  const right = controlOf(target);
  const wrong = new Set(others.map(controlOf));
  wrong.delete(right);
  return [right, ...[...wrong].slice(0, DISTRACTORS)].sort((a, b) => a.localeCompare(b, 'fr'));
}

function isSamePlace(a: Rectangle, b: Rectangle): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** @returns what helps after so many misses */
export function hintAfter(misses: number, target: Target): string {
  if (misses >= MISSES_BEFORE_CIRCLE)
    return `Voici la réponse, entourée en rouge\u00a0: ${inner(controlOf(target))}.`;
  return misses === 1 ? controlHint(target) : regionHint(target.rectangle);
}

/** Whether a text is the one to type: exact, accents and capitals included; any will do where it is secret. */
export function isRightText({ isSecret, text }: Mark, typed: string): boolean {
  if (isSecret || text === undefined) return typed.trim() !== '';
  return plain(typed) === plain(text);
}

/** The same letters, whatever their encoding and the kind of their spaces. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
