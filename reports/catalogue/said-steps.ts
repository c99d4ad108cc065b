import type { Envelope, Pickle, PickleStep } from '@cucumber/messages';
import { Query } from '@cucumber/query';

/** A step as a scenario says it. */
export interface SaidStep {
  /** What tells its scenario from the others; the examples of an outline are scenarios each. */
  readonly scenario: string;
  /** Without its keyword. */
  readonly text: string;
  /** The rows of its table, where it has one. */
  readonly rows: readonly (readonly string[])[];
  /** Where it is written. */
  readonly file: string;
  readonly line: number;
  /** The expressions of the definitions that match it: one, if all is well. */
  readonly matches: readonly string[];
}

/** Every step of every scenario, by file and line. @param messages what Cucumber said of a run, or planned for one */
export function saidSteps(messages: Iterable<Envelope>): SaidStep[] {
  const query = new Query();
  for (const message of messages) query.update(message);
  // The examples of an outline share the lines of its steps: their own lines tell which comes first.
  const rowOf = (pickle: Pickle): number => query.findLocationOf(pickle)?.line ?? 0;
  const started = query.findAllTestCaseStarted().map((one) => ({ one, pickle: query.findPickleBy(one) }));
  started.sort((a, b) => (a.pickle && b.pickle ? rowOf(a.pickle) - rowOf(b.pickle) : 0));
  const steps = started.flatMap(({ one, pickle }) => {
    const testCase = query.findTestCaseBy(one);
    if (pickle === undefined || testCase === undefined) return [];
    return testCase.testSteps.flatMap((testStep): SaidStep[] => {
      const step = query.findPickleStepBy(testStep);
      if (step === undefined) return [];
      const matches = query.findStepDefinitionsBy(testStep).map(({ pattern }) => pattern.source);
      const line = query.findStepBy(step)?.location.line ?? 0;
      return [{ scenario: pickle.id, text: step.text, rows: rowsOf(step), file: pickle.uri, line, matches }];
    });
  });
  return steps.sort((one, other) => compare(one.file, other.file) || one.line - other.line);
}

const rowsOf = ({ argument }: PickleStep): string[][] =>
  argument?.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value)) ?? [];

/** The same on every machine, whatever its language. */
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
