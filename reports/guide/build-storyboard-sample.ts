// For tests: what a run says of Gherkin that nobody played, with endings and captures made up.
import { crc32, deflateSync } from 'node:zlib';
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import {
  AttachmentContentEncoding,
  IdGenerator,
  SourceMediaType,
  TestStepResultStatus,
  type Envelope,
  type PickleStep,
} from '@cucumber/messages';
import { CAPTURE_MEDIA_TYPE, type Capture, type Mark } from './storyboard.ts';

/** When the sample's runs begin. */
export const SAMPLE_DATE = new Date('2026-11-25T15:04:05Z');

const WHEN = { seconds: SAMPLE_DATE.getTime() / 1000, nanos: 0 };
const NO_TIME = { seconds: 0, nanos: 0 };

/** How the sample's scenarios go. */
export interface SamplePlay {
  /** What the recording attached under a step, at one of its attempts (0 for the first). */
  readonly captures?: (step: string, attempt: number) => readonly unknown[];
  /** The endings of a scenario's attempts; none at all when it was not played. */
  readonly endings?: (scenario: string) => readonly (TestStepResultStatus | 'unfinished')[];
  readonly contentEncoding?: AttachmentContentEncoding;
}

/**
 * The messages of a run.
 *
 * @param files each file's Gherkin, by its address
 */
export function sampleRun(files: Readonly<Record<string, string>>, play: SamplePlay = {}): Envelope[] {
  const newId = IdGenerator.incrementing();
  const messages = Object.entries(files).flatMap(([uri, data]): Envelope[] => {
    const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
    const gherkinDocument = { ...parser.parse(data), uri };
    const pickles = compile(gherkinDocument, uri, newId);
    return [
      { source: { uri, data, mediaType: SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN } },
      { gherkinDocument },
      ...pickles.map((pickle) => ({ pickle })),
      ...pickles.flatMap(({ id, name, steps }) => playScenario({ id, name, steps }, play, newId)),
    ];
  });
  return [{ testRunStarted: { timestamp: WHEN } }, ...messages];
}

interface SampleScenario {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly PickleStep[];
}

function playScenario(
  { id, name, steps }: SampleScenario,
  play: SamplePlay,
  newId: () => string,
): Envelope[] {
  const endings = play.endings?.(name) ?? [TestStepResultStatus.PASSED];
  if (endings.length === 0) return [];
  const testCaseId = newId();
  const testSteps = steps.map((step) => ({ id: newId(), pickleStepId: step.id }));
  const attempts = endings.flatMap((ending, attempt): Envelope[] => {
    const testCaseStartedId = newId();
    const status = ending === 'unfinished' ? TestStepResultStatus.PASSED : ending;
    const finished = {
      testCaseFinished: { testCaseStartedId, timestamp: WHEN, willBeRetried: attempt + 1 < endings.length },
    };
    return [
      { testCaseStarted: { id: testCaseStartedId, testCaseId, attempt, timestamp: WHEN } },
      ...steps.flatMap((step, index): Envelope[] => {
        const about = { testCaseStartedId, testStepId: testSteps[index]?.id ?? '' };
        const captures = play.captures?.(step.text, attempt) ?? [];
        return [
          ...captures.map((capture) => ({ attachment: { ...attached(capture, play), ...about } })),
          {
            testStepFinished: {
              ...about,
              timestamp: WHEN,
              testStepResult: { status, duration: NO_TIME },
            },
          },
        ];
      }),
      ...(ending === 'unfinished' ? [] : [finished]),
    ];
  });
  return [{ testCase: { id: testCaseId, pickleId: id, testSteps } }, ...attempts];
}

function attached(capture: unknown, { contentEncoding = AttachmentContentEncoding.BASE64 }: SamplePlay) {
  const text = JSON.stringify(capture);
  const isBase64 = contentEncoding === AttachmentContentEncoding.BASE64;
  const body = isBase64 ? Buffer.from(text).toString('base64') : text;
  return { body, contentEncoding, mediaType: CAPTURE_MEDIA_TYPE };
}

/** A capture of a small page of one colour, with a click on one control. */
export function sampleCapture(colour: number, label: string, more: Partial<Capture> = {}): Capture {
  return {
    actor: 'Louise',
    screen: 'Connexion',
    address: '/ramq/connexion',
    kind: 'screen',
    width: 8,
    height: 5,
    png: samplePng(8, 5, () => colour).toString('base64'),
    marks: [sampleMark(label)],
    ...more,
  };
}

/** A click on a control in the middle. */
export function sampleMark(label: string, more: Partial<Mark> = {}): Mark {
  const rectangle = { x: 0.4, y: 0.4, width: 0.2, height: 0.1 };
  return { kind: 'act', gesture: 'click', label, isSecret: false, rectangle, ...more };
}

/**
 * The smallest PNG encoder: eight bits a pixel, greys.
 *
 * @param greyAt the grey of a pixel, 0 to 255
 */
export function samplePng(width: number, height: number, greyAt: (x: number, y: number) => number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (__, x) => greyAt(x, y))]),
  );
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const data = deflateSync(Buffer.concat(rows));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND')]);
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}
