import { StepKeywordType, type GherkinDocument } from '@cucumber/messages';
import type { Album, Captioned } from './build-storyboard-album.ts';
import type { PlayedScenario, PlayedStep } from './build-storyboard-run.ts';
import { capital, captionOf, frenchSpaces, noteOf, prerequisiteLine } from './build-storyboard-text.ts';
import type { PracticeStep } from './practice.ts';
import { quoted, sentenceOf } from './replay/page/sentences.ts';
import { captureSchema, type Capture, type Chapter, type GuideStep } from './storyboard.ts';

/** Why a guide cannot be made, in a French sentence. */
export class GuideImpossible extends Error {}

/** What chapters of one guide share. */
export interface Binding {
  readonly album: Album;
  readonly document: GherkinDocument;
  /** Gives the next number of the part: « 1)-4 ». */
  readonly nextNumber: () => string;
  /** The steps at which one can begin to practise are added to it. */
  readonly practice: PracticeStep[];
}

/**
 * A scenario as a chapter: « Quand » and « Alors » are its numbered steps, « Étant donné » what is true before.
 *
 * @param description the scenario's own
 * @throws {GuideImpossible} when it has no step to number, or a capture that is none
 */
export function chapterOf(scenario: PlayedScenario, description: string, binding: Binding): Chapter {
  const { prerequisites, groups } = sortOut(scenario.steps);
  if (groups.length === 0) {
    throw new GuideImpossible(`le scénario «\u00a0${scenario.name}\u00a0» n'a ni Quand ni Alors`);
  }
  const note = [noteOf(description), prerequisiteLine(prerequisites.map(({ text }) => text))];
  return {
    title: frenchSpaces(scenario.name),
    note: note.filter(Boolean).join('\n'),
    steps: groups.map((group) => guideStepOf(group, binding)),
  };
}

/** « Et » and « Mais » go with what they follow. */
function sortOut(steps: readonly PlayedStep[]): { prerequisites: PlayedStep[]; groups: PlayedStep[][] } {
  const prerequisites: PlayedStep[] = [];
  const groups: PlayedStep[][] = [];
  let current = prerequisites;
  for (const step of steps) {
    if (step.keywordType === StepKeywordType.CONTEXT) current = prerequisites;
    if (step.keywordType === StepKeywordType.ACTION || step.keywordType === StepKeywordType.OUTCOME) {
      current = [];
      groups.push(current);
    }
    current.push(step);
  }
  return { prerequisites, groups };
}

function guideStepOf(group: readonly PlayedStep[], binding: Binding): GuideStep {
  const { album, document, nextNumber, practice } = binding;
  const captures = group.flatMap((step, caption): Captioned[] =>
    step.captures.map((text) => ({ capture: captureFrom(text, step), caption })),
  );
  const isMail = captures.length > 0 && captures.every(({ capture }) => capture.kind === 'mail');
  const number = nextNumber();
  const captions = group.map(({ text, argument }) => captionOf(text, argument));
  const start = captures.find(({ capture }) => capture.moment !== undefined);
  if (start) {
    const sentences = captions.map((caption, index) => unsaid(caption, captures, index));
    practice.push({
      number,
      captions: captions.slice(start.caption),
      sentences: sentences.slice(start.caption),
      moment: start.capture.moment,
    });
  }
  return {
    number,
    captions,
    note: group
      .map(({ line }) => noteAbove(document, line))
      .filter(Boolean)
      .join('\n'),
    kind: isMail ? 'mail' : 'screen',
    frames: album.framesOf(captures),
  };
}

/** What is done for a caption whose own words do not name the place. */
function unsaid(caption: string, captures: readonly Captioned[], index: number): string[] {
  return captures
    .filter((captured) => captured.caption === index)
    .flatMap(({ capture }) => capture.marks)
    .filter(({ kind, label }) => kind === 'act' && !caption.includes(quoted(label)))
    .map(sentenceOf);
}

function captureFrom(text: string, step: PlayedStep): Capture {
  try {
    return captureSchema.parse(JSON.parse(text));
  } catch {
    throw new GuideImpossible(`une capture de l'étape «\u00a0${step.text}\u00a0» ne se lit pas`);
  }
}

/** The trainer's note on a step: the comment « # Note : … » above it, with the comment lines that continue it. */
function noteAbove({ comments }: GherkinDocument, line: number): string {
  const textAt = new Map(comments.map(({ location, text }) => [location.line, text.trim().slice(1).trim()]));
  const block: string[] = [];
  for (let at = line - 1; textAt.has(at); at -= 1) block.unshift(textAt.get(at) ?? '');
  const [, note] = /(?:^|\n)Note\s*:\s*([^]+)$/.exec(block.join('\n')) ?? [];
  return capital(noteOf(note ?? ''));
}
