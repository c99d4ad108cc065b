import { join } from 'node:path';
import { readMessages } from '../../reports/ci/messages.ts';
import { buildStoryboards, NO_FEATURE } from '../../reports/guide/build-storyboard.ts';
import { secretsInMessages } from '../../reports/guide/secrets/secrets-in-messages.ts';
import { slugOf } from '../../reports/guide/slug.ts';
import { GuideError } from './guide-error.ts';
import { leakText } from './leaks.ts';
import { madeTable } from './made-table.ts';
import { makeGuide, type Workshop } from './make-guide.ts';
import type { GuideOptions } from './options.ts';
import { removeOtherGuides } from './replace-folder.ts';
import { forgetReference, otherReferences } from './reference.ts';
import type { Run } from './run.ts';

const NO_SECRETS = `L'exécution n'a laissé aucun secret\u00a0: rien ne peut être vérifié, et aucun guide n'est fait.\n`;
const UNKNOWN_SECRETS = `Les secrets de ces exécutions ne sont pas donnés (--secrets)\u00a0: ils ne sont pas cherchés.\n`;

const NO_PICTURE = "aucune image n'y est jointe, ces messages ne sont pas ceux de npm run guide";

/** What a command is given by its surroundings. */
export type Surroundings = Pick<Workshop, 'references' | 'printPdf' | 'write'>;

/**
 * Makes the guides of a run, and removes those of former ones; says in French what it does.
 * @returns whether all went well
 */
export async function makeGuides(run: Run, options: GuideOptions, around: Surroundings): Promise<boolean> {
  const { write } = around;
  const { guides, problems, playedAt } = await buildStoryboards(run.messages.map(readMessages));
  for (const problem of problems) write(`${problem}\n`);
  // What was there before is nothing of theirs.
  if (problems.includes(NO_FEATURE)) return false;
  let isGood = run.hasPassed && problems.length === 0;

  const isFit = (guides.length === 0 && run.secrets === undefined) || (await isFitToPublish(run, write));
  const workshop: Workshop = { ...options, ...around, date: playedAt, secrets: run.secrets };
  const made: string[] = [];
  for (const guide of isFit ? guides : []) {
    const slug = slugOf(guide.storyboard.title);
    try {
      if (made.includes(slug)) throw new GuideError(`un autre a déjà son dossier, ${slug}`);
      if (Object.keys(guide.storyboard.images).length === 0) throw new GuideError(NO_PICTURE);
      const isSame = await makeGuide(guide, slug, workshop);
      if (options.isStrict && !isSame) isGood = false;
      made.push(slug);
    } catch (error) {
      write(`Le guide «\u00a0${guide.storyboard.title}\u00a0» n'est pas fait\u00a0: ${reasonOf(error)}.\n`);
      isGood = false;
    }
  }
  if (isFit && !(await referencesHaveGuides(made, isGood, workshop)) && options.isStrict) isGood = false;
  await removeOtherGuides(options.output, made);
  // Who reads why it failed reads what is on the page, secrets included.
  if (!run.hasPassed) await run.forget?.();
  if (made.length > 0) write(`\n${await madeTable(made.map((slug) => join(options.output, slug)))}`);
  return isGood && isFit;
}

/**
 * Says which references no guide was made for, and forgets them where all the guides there are have just been kept.
 * @returns whether there are none
 */
async function referencesHaveGuides(
  made: readonly string[],
  isGood: boolean,
  { references, isKept, write }: Workshop,
): Promise<boolean> {
  const orphans = await otherReferences(references, made);
  for (const slug of orphans) {
    write(`\nGuide de référence sans guide\u00a0: ${slug}.\n`);
    if (!isKept || !isGood) continue;
    await forgetReference(references, slug);
    write("  il n'est plus une référence\n");
  }
  return orphans.length === 0;
}

/** Whether what the run itself said has no secret. */
async function isFitToPublish(run: Run, write: (text: string) => void): Promise<boolean> {
  const { secrets, messages, forget } = run;
  if (secrets === undefined) {
    write(forget ? NO_SECRETS : UNKNOWN_SECRETS);
    await forget?.();
    return forget === undefined;
  }
  const leaks: string[] = [];
  for (const file of messages) {
    const found = await secretsInMessages(readMessages(file), secrets);
    if (found.length > 0) leaks.push(leakText(file, found));
  }
  if (leaks.length === 0) return true;
  await forget?.();
  write(`${leaks.join('\n')}\u00a0: aucun guide n'en est fait${forget ? ', et il est effacé' : ''}.\n`);
  return false;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  return error.message.replace(/\.$/, '');
}
