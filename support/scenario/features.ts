import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { generateMessages } from '@cucumber/gherkin';
import {
  IdGenerator,
  SourceMediaType,
  type Envelope,
  type Examples,
  type Location,
  type Pickle,
  type Scenario as Written,
  type Tag,
} from '@cucumber/messages';
import { FeatureFiles } from '../../reports/ci/unreadable/feature-files.ts';
import { readFeature } from '../gherkin/feature-file.ts';
import { missingColumn } from '../gherkin/rules/examples.ts';
import { sectionsOf } from '../gherkin/scenarios.ts';

/** A scenario as it runs: an outline's examples each are one. */
export interface Scenario {
  readonly name: string;
  readonly uri: string;
  /** Of its title, or of its row among the examples. */
  readonly line: number;
  /** With their @, those of the feature included. */
  readonly tags: readonly string[];
  /** Its own, those of its outline, rule and feature. */
  readonly titles: readonly string[];
}

/** A part of a file that begins at a line, and the scenarios that it is a part of. */
interface Block {
  readonly line: number;
  readonly scenarios: readonly Scenario[];
}

/** A feature file, as far as it could be read. */
export interface FeatureFile {
  /** From the root, with slashes whatever the system. */
  readonly uri: string;
  readonly lineCount: number;
  readonly scenarios: readonly Scenario[];
  /** In the order of their lines. */
  readonly blocks: readonly Block[];
  /** In French, why none of its scenarios is played: a line for each reason. */
  readonly unreadable?: string;
}

/**
 * Reads features/, and the files and folders asked for that are elsewhere.
 *
 * @param asked paths from the root, there or not
 */
export function readFeatures(asked: readonly string[] = []): FeatureFile[] {
  const paths = ['features', ...asked.filter((path) => existsSync(path))].flatMap(filesUnder).map(named);
  return [...new Set(paths)].sort().map((path) => parseFeature(path, readFileSync(path, 'utf8')));
}

const filesUnder = (path: string): string[] => {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
    return globSync(join(path, '**/*.feature'), { exclude: (name) => name === 'node_modules' });
  return path.endsWith('.feature') && existsSync(path) ? [path] : [];
};

const named = (path: string): string => relative('.', path).split(sep).join('/');

/** Reads the text of a feature file as Cucumber does. */
export function parseFeature(uri: string, text: string): FeatureFile {
  const messages = generateMessages(text, uri, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN, {
    newId: IdGenerator.incrementing(),
    includeSource: true,
    includeGherkinDocument: true,
    includePickles: true,
    defaultDialect: 'fr',
  });
  const unreadable = [...unreadableIn(messages), ...unknownColumns(uri, text)].join('\n');
  // Where something would be lost, the rest does not play as if nothing were.
  const blocks = unreadable === '' ? blocksOf(messages).sort((one, other) => one.line - other.line) : [];
  return {
    uri,
    lineCount: text.trimEnd().split('\n').length,
    scenarios: blocks[0]?.scenarios ?? [],
    blocks,
    ...(unreadable !== '' && { unreadable }),
  };
}

function unreadableIn(messages: readonly Envelope[]): string[] {
  const files = new FeatureFiles();
  for (const message of messages) files.update(message);
  return [...files.unreadable(), ...files.withoutScenario()];
}

/** « <cass> », where the examples have no such column, would be played as it is written. */
const unknownColumns = (uri: string, text: string): string[] =>
  missingColumn
    .check(readFeature(uri, text), [])
    .map(({ line, message }) => `${uri}:${String(line)} ne se joue pas. ${message}`);

function blocksOf(messages: readonly Envelope[]): Block[] {
  const document = messages.find(({ gherkinDocument }) => gherkinDocument)?.gherkinDocument;
  if (document?.feature === undefined) return [];
  const { feature } = document;
  const pickles = messages.flatMap(({ pickle }) => (pickle ? [pickle] : []));
  const sections = sectionsOf(document).map(({ rule, background, scenarios }) => {
    const outlines = scenarios.map((written) =>
      outlineBlocks(written, pickles, titlesOf(feature, rule, written)),
    );
    const all = outlines.flatMap(([whole]) => whole?.scenarios ?? []);
    return { rule, background, outlines, all };
  });
  const whole = sections.flatMap(({ all }) => all);
  return [
    { line: firstLine(feature), scenarios: whole },
    ...sections.flatMap(({ rule, background, outlines, all }) => [
      ...(rule ? [{ line: firstLine(rule), scenarios: all }] : []),
      ...(background ? [{ line: background.location.line, scenarios: rule ? all : whole }] : []),
      ...outlines.flat(),
    ]),
  ];
}

const titlesOf = (...parts: readonly ({ name: string } | undefined)[]): string[] =>
  parts.flatMap((part) => (part === undefined || part.name === '' ? [] : [part.name]));

/** A scenario of the file, the whole first; then each table of its examples, and each row. */
function outlineBlocks(written: Written, pickles: readonly Pickle[], titles: readonly string[]): Block[] {
  const own = pickles.filter(({ astNodeIds }) => astNodeIds[0] === written.id);
  const rows = written.examples.flatMap(({ tableBody }) => tableBody);
  const scenarios = own.map(({ name, uri, tags, astNodeIds }) => {
    const row = rows.find(({ id }) => id === astNodeIds[1]);
    const { line } = row?.location ?? written.location;
    return { name, uri, line, tags: tags.map((tag) => tag.name), titles: [...titles, name] };
  });
  const among = (lines: readonly number[]): Scenario[] =>
    scenarios.filter(({ line }) => lines.includes(line));
  return [
    { line: firstLine(written), scenarios },
    ...written.examples.map((examples) => ({
      line: firstLine(examples),
      scenarios: among(rowLines(examples)),
    })),
    ...rows.map(({ location }) => ({ line: location.line, scenarios: among([location.line]) })),
  ];
}

const rowLines = ({ tableBody }: Examples): number[] => tableBody.map(({ location }) => location.line);

const firstLine = ({ location, tags }: { location: Location; tags: readonly Tag[] }): number =>
  Math.min(location.line, ...tags.map((tag) => tag.location.line));
