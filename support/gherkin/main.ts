// npm run gherkin: mends the feature files, or only checks them (--verifier), and says what is left to mend by hand.
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { HELP, readArguments, RequestError, type Request } from './arguments.ts';
import { readFeature, type FeatureFile } from './feature-file.ts';
import { mended, problemsIn } from './linter.ts';
import { checkText, mendText } from './report.ts';

const read = (path: string): FeatureFile => readFeature(path, readFileSync(path, 'utf8'));

/** From the root, with slashes whatever the system. */
const named = (path: string): string => relative('.', path).split(sep).join('/');

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const isFeatures = (path: string): boolean =>
  isFolder(path) || (path.endsWith('.feature') && existsSync(path));
const filesUnder = (path: string): string[] =>
  isFolder(path) ? globSync(join(path, '**/*.feature')) : [path];

/** @returns whether nothing is left to mend */
function run({ isHelp, isCheck, paths }: Request): boolean {
  if (isHelp) {
    process.stdout.write(HELP);
    return true;
  }
  const everyPath = filesUnder('features').map(named);
  const asked = paths.length === 0 ? everyPath : paths.flatMap(filesUnder).map(named);
  const chosen = [...new Set(asked)].sort();
  const before = chosen.map(read);
  const after = isCheck ? before : before.map(mended);
  const changed = after.filter(({ text }, index) => text !== before[index]?.text);
  for (const { path, text } of changed) writeFileSync(path, text);

  const others = everyPath.filter((path) => !chosen.includes(path)).map(read);
  const problems = problemsIn(after, [...after, ...others]);
  const count = chosen.length;
  process.stdout.write(
    isCheck
      ? checkText(problems, count)
      : mendText(
          changed.map(({ path }) => path),
          problems,
          count,
        ),
  );
  return problems.length === 0;
}

try {
  if (!run(readArguments(process.argv.slice(2), isFeatures))) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof RequestError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
