import {
  StepKeywordType,
  TimeConversion,
  type Envelope,
  type GherkinDocument,
  type PickleStepArgument,
  type TestCaseStarted,
  type Timestamp,
} from '@cucumber/messages';
import { Query } from '@cucumber/query';
import { attachmentText } from '../ci/attachment-text.ts';
import { verdictOf, type Verdict } from '../ci/scenarios.ts';
import { CAPTURE_MEDIA_TYPE } from './storyboard.ts';

/** A Gherkin step that was played, with what the recording left under it. */
export interface PlayedStep {
  readonly keywordType: StepKeywordType;
  /** Without its keyword. */
  readonly text: string;
  readonly argument?: PickleStepArgument;
  /** Its line in its file; a background's step has the same in every scenario. */
  readonly line: number;
  /** Captures, each a JSON text. */
  readonly captures: readonly string[];
}

export type Ending = Verdict | 'unfinished';

/** The last attempt at a scenario. */
export interface PlayedScenario {
  readonly name: string;
  /** Its own and those of what it is in. */
  readonly tags: readonly string[];
  readonly ending: Ending;
  readonly steps: readonly PlayedStep[];
}

/** What one run said, or several that shared the work; scenarios are known by file and line, whoever played them. */
export class PlayedRuns {
  readonly documents = new Map<string, GherkinDocument>();
  /** Files of which the runs do not have the same text. */
  readonly changed = new Set<string>();
  /** Files that could not be read, with the first error of each. */
  readonly unreadable = new Map<string, string>();
  #startedAt = new Date(0);
  readonly #sources = new Map<string, string>();
  readonly #scenarios = new Map<string, PlayedScenario>();

  /** When the last run began; long ago when none did. */
  get startedAt(): Date {
    return this.#startedAt;
  }

  /** @param line where the scenario is, or its row of examples */
  scenarioAt(uri: string, line: number): PlayedScenario | undefined {
    return this.#scenarios.get(placeOf(uri, line));
  }

  /** @param messages the whole of what a run, or a shard of it, said */
  async read(messages: AsyncIterable<Envelope>): Promise<void> {
    const query = new Query();
    for await (const envelope of messages) {
      // Of all that is attached, a guide needs captures only: the rest would be kept in memory.
      if (envelope.attachment && envelope.attachment.mediaType !== CAPTURE_MEDIA_TYPE) continue;
      query.update(envelope);
      if (envelope.testRunStarted) this.#date(envelope.testRunStarted.timestamp);
      this.#readFile(envelope);
    }
    for (const started of query.findAllTestCaseStarted()) this.#readScenario(query, started);
  }

  #date(timestamp: Timestamp): void {
    const date = new Date(TimeConversion.timestampToMillisecondsSinceEpoch(timestamp));
    if (date > this.#startedAt) this.#startedAt = date;
  }

  #readFile({ source, gherkinDocument, parseError }: Envelope): void {
    if (source) {
      const known = this.#sources.get(source.uri);
      if (known !== undefined && known !== source.data) this.changed.add(source.uri);
      this.#sources.set(source.uri, source.data);
    }
    if (gherkinDocument?.uri !== undefined) this.documents.set(gherkinDocument.uri, gherkinDocument);
    const broken = parseError?.source.uri;
    if (broken !== undefined && !this.unreadable.has(broken)) {
      this.unreadable.set(broken, parseError?.message ?? '');
    }
  }

  #readScenario(query: Query, started: TestCaseStarted): void {
    const pickle = query.findPickleBy(started);
    const lineage = pickle && query.findLineageBy(pickle);
    const written = lineage?.example ?? lineage?.scenario;
    if (!pickle || !written) return;
    const steps = query
      .findTestStepFinishedAndTestStepBy(started)
      .flatMap(([finished, testStep]): PlayedStep[] => {
        const pickleStep = query.findPickleStepBy(testStep);
        const step = pickleStep && query.findStepBy(pickleStep);
        if (!step) return [];
        return [
          {
            keywordType: step.keywordType ?? StepKeywordType.UNKNOWN,
            text: pickleStep.text,
            ...(pickleStep.argument && { argument: pickleStep.argument }),
            line: step.location.line,
            captures: query.findAttachmentsBy(finished).map(attachmentText),
          },
        ];
      });
    const tags = pickle.tags.map(({ name }) => name);
    const scenario = { name: pickle.name, tags, ending: endingOf(query, started), steps };
    this.#scenarios.set(placeOf(pickle.uri, written.location.line), scenario);
  }
}

const placeOf = (uri: string, line: number): string => `${uri}:${line}`;

const endingOf = (query: Query, started: TestCaseStarted): Ending =>
  query.findTestCaseFinishedBy(started) ? verdictOf(query, started) : 'unfinished';
