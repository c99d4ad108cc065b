import { isAbsolute, posix, relative } from 'node:path';
import { enumerated, nearest, quoted } from '../../reports/ci/undefined-step/words.ts';
import { RequestError } from '../gherkin/arguments.ts';
import { ASIDE_TAGS } from '../gherkin/tags.ts';
import type { FeatureFile, Scenario } from './features.ts';
import { foldTitle, nearestTitles } from './titles.ts';

/** What a command line asks to play. */
export interface Choice {
  /** In the order of the files. */
  readonly scenarios: readonly Scenario[];
  /** Put aside (@ignore, @wip), and not asked for by line or by that very tag. */
  readonly leftAside: readonly Scenario[];
}

/** What a word designates. */
interface Found {
  readonly scenarios: readonly Scenario[];
  /** Whether it designates even what is put aside. */
  readonly isExplicit?: boolean;
}

const FILE_AND_LINES = /^(.+\.feature)((?::\d+)*)$/i;

/** A folder's path, or one of a file whose name is not well written. */
const PATH_LIKE = /^[^\s/]+\/\S*$/;

/** Whether a word is a feature file's path. */
export const isFile = (word: string): boolean => FILE_AND_LINES.test(word);

/** Whether a word is a feature file's path followed by lines. */
export const hasLines = (word: string): boolean => (FILE_AND_LINES.exec(word)?.[2] ?? '') !== '';

/** The path of a word, without lines, with slashes and composed accents; not all words are paths. */
export function pathOf(word: string): string {
  const path = FILE_AND_LINES.exec(word)?.[1] ?? word;
  return (isAbsolute(path) ? relative('.', path) : path)
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .replace(/\/$/, '');
}

/** The tag for which a scenario is put aside, if it is. */
export const asideTag = ({ tags }: Scenario): string | undefined =>
  tags.find((tag) => ASIDE_TAGS.some((name) => `@${name}` === tag));

/**
 * What the words of a command line designate, each for itself, or all together when a title has them so.
 *
 * @param what at least one word
 * @throws {RequestError} in French, about a word that designates nothing
 */
export function choose(what: readonly string[], files: readonly FeatureFile[]): Choice {
  const sentence = byTitle(what.join(' '), files);
  const isSentence = what.length > 1 && what.every(mayBeTitle) && sentence.length > 0;
  const found = isSentence ? [{ scenarios: sentence }] : what.map((word) => find(word, files));
  const all = new Set(found.flatMap(({ scenarios }) => scenarios));
  const explicit = new Set(
    found.filter(({ isExplicit }) => isExplicit).flatMap(({ scenarios }) => scenarios),
  );
  const inOrder = files.flatMap(({ scenarios }) => scenarios).filter((scenario) => all.has(scenario));
  const isLeft = (scenario: Scenario): boolean => asideTag(scenario) !== undefined && !explicit.has(scenario);
  return {
    scenarios: inOrder.filter((scenario) => !isLeft(scenario)),
    leftAside: inOrder.filter(isLeft),
  };
}

const mayBeTitle = (word: string): boolean => !word.startsWith('@') && !isFile(word);

function find(word: string, files: readonly FeatureFile[]): Found {
  if (foldTitle(word) === '')
    throw new RequestError('Un texte vide ne désigne aucun scénario\u00a0: donnez une partie de son titre.');
  if (word.startsWith('@')) return byTag(word, files);
  if (isFile(word)) return byFile(word, files);
  const path = pathOf(word);
  const inFolder = filesIn(path, files);
  const titled = path.includes('/') && inFolder.length > 0 ? [] : byTitle(word, files);
  if (titled.length > 0) return { scenarios: titled };
  if (inFolder.length > 0) return { scenarios: inFolder.flatMap(scenariosIn) };
  if (files.some(({ uri }) => uri.normalize('NFC').endsWith(`/${path}.feature`)))
    return byFile(`${path}.feature`, files);
  throw new RequestError(PATH_LIKE.test(path) ? noFileText(path, files) : noTitleText(word, files));
}

function byTag(word: string, files: readonly FeatureFile[]): Found {
  const all = files.flatMap(({ scenarios }) => scenarios);
  const scenarios = all.filter(({ tags }) => tags.some((tag) => foldTitle(tag) === foldTitle(word)));
  if (scenarios.length > 0) return { scenarios, isExplicit: ASIDE_TAGS.includes(word.slice(1)) };
  const near = nearest(word, [...new Set(all.flatMap(({ tags }) => tags))]).slice(0, 3);
  const advice = near.length > 0 ? ` Étiquettes proches\u00a0: ${enumerated(near)}.` : '';
  throw new RequestError(`Aucun scénario ne porte l'étiquette ${word}.${advice}`);
}

function byFile(word: string, files: readonly FeatureFile[]): Found {
  const path = pathOf(word);
  const named = files.filter(({ uri }) => uri.normalize('NFC') === path);
  const ending = files.filter(({ uri }) => uri.normalize('NFC').endsWith(`/${path}`));
  const [file, ...others] = named.length > 0 ? named : ending;
  if (file === undefined) throw new RequestError(noFileText(path, files));
  if (others.length > 0)
    throw new RequestError(
      `Plusieurs fichiers s'appellent ${path}\u00a0: ${enumerated(ending.map(({ uri }) => uri))}. Donnez le chemin de l'un.`,
    );
  const lines = (FILE_AND_LINES.exec(word)?.[2] ?? '').split(':').filter(Boolean).map(Number);
  const scenarios = scenariosIn(file);
  if (lines.length === 0) return { scenarios };
  return { scenarios: lines.flatMap((line) => atLine(file, line)), isExplicit: true };
}

/** A feature file that was asked for, and cannot be read. */
export class UnreadableError extends Error {}

function atLine({ uri, lineCount, blocks }: FeatureFile, line: number): readonly Scenario[] {
  if (line > lineCount)
    throw new RequestError(`${uri} n'a pas de ligne ${line}\u00a0: il en a ${lineCount}.`);
  const block = blocks.findLast((candidate) => candidate.line <= line) ?? blocks[0];
  if (block === undefined || block.scenarios.length === 0)
    throw new RequestError(`${uri} n'a aucun scénario à la ligne ${line}.`);
  return block.scenarios;
}

/** Those of a folder, whole or by its last name: « features/parcours », « 1-inscription ». */
const filesIn = (path: string, files: readonly FeatureFile[]): FeatureFile[] =>
  files.filter(({ uri }) => `/${uri.normalize('NFC')}`.includes(`/${path}/`));

/** All scenarios of a file. @throws {UnreadableError} where it cannot be read */
export function scenariosIn({ scenarios, unreadable }: FeatureFile): readonly Scenario[] {
  if (unreadable !== undefined) throw new UnreadableError(unreadable);
  return scenarios;
}

const byTitle = (word: string, files: readonly FeatureFile[]): Scenario[] =>
  files
    .flatMap(({ scenarios }) => scenarios)
    .filter(({ titles }) => titles.some((title) => foldTitle(title).includes(foldTitle(word))));

function noTitleText(word: string, files: readonly FeatureFile[]): string {
  const titles = files.flatMap(({ scenarios }) => scenarios.flatMap((scenario) => scenario.titles));
  const near = nearestTitles(word, titles).map((title) => `\n  ${title}`);
  const advice =
    near.length > 0
      ? ` Titres proches\u00a0:${near.join('')}`
      : ' Pour voir ce qui se demande\u00a0: npm run scenario -- --aide';
  return `Aucun titre ne contient ${quoted(word)}.${advice}`;
}

function noFileText(path: string, files: readonly FeatureFile[]): string {
  const near = nearest(path, [
    ...new Set(files.flatMap(({ uri }) => [uri, posix.dirname(uri), posix.basename(uri)])),
  ]).slice(0, 3);
  const advice =
    near.length > 0 ? ` Noms proches\u00a0: ${enumerated(near)}.` : ' Les scénarios sont dans features/.';
  return `${isFile(path) ? `Le fichier ${path}` : path} n'existe pas.${advice}`;
}
