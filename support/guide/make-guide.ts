import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Guide } from '../../reports/guide/build-storyboard.ts';
import { changesPage } from '../../reports/guide/changes/changes-page.ts';
import { changesText } from '../../reports/guide/changes/changes-text.ts';
import { compareGuides, hasChanges } from '../../reports/guide/changes/compare.ts';
import type { Secret } from '../../reports/guide/secrets/secrets-in.ts';
import { SHOWS_SECRETS_TAG } from '../../reports/guide/secrets/shows-secrets.ts';
import { GuideError } from './guide-error.ts';
import { leaksIn } from './leaks.ts';
import { keepReference, readReference } from './reference.ts';
import { replaceFolder } from './replace-folder.ts';
import { FILES, writeGuide, type PrintPdf } from './write-guide.ts';

const NO_REFERENCE = 'Pas de guide de référence\u00a0: npm run guide -- --garder garde celui-ci.';
const UNREADABLE =
  "Le guide de référence ne se lit pas, ou est d'une autre version\u00a0: npm run guide -- --garder le remplace.";

/** What guides are made with. */
export interface Workshop {
  readonly output: string;
  /** The folder of the guides to compare with. */
  readonly references: string;
  /** The address of the simulator. */
  readonly simulator: string;
  readonly date: Date;
  /** Undefined where nobody knows them. */
  readonly secrets: readonly Secret[] | undefined;
  readonly isKept: boolean;
  readonly printPdf: PrintPdf;
  readonly write: (text: string) => void;
}

/**
 * Makes a guide, looks for secrets in it, and puts it in its folder; says in French what it does and what changed.
 *
 * @returns whether it is as its reference
 * @throws {GuideError} where secrets are in it: no guide is left then
 */
export async function makeGuide(guide: Guide, slug: string, workshop: Workshop): Promise<boolean> {
  const { output, references, simulator, isKept, write } = workshop;
  const { storyboard } = guide;
  const tell = (what: string): void => {
    write(`  ${what}\n`);
  };
  write(`\nGuide «\u00a0${storyboard.title}\u00a0»\n`);
  const reference = await readReference(references, slug);
  const changes =
    reference === undefined || reference === 'unreadable' ? undefined : compareGuides(reference, storyboard);
  await replaceFolder(join(output, slug), async (folder) => {
    const practiceAddress = `${simulator}/pratique/${slug}`;
    await writeGuide(guide, folder, { ...workshop, practiceAddress, tell });
    if (changes) {
      tell('changements');
      await writeFile(join(folder, FILES.changes), changesPage(changes));
    }
    await refuseLeaks(guide, folder, workshop.secrets, tell);
  });
  if (changes) write(changesText(changes));
  else if (!isKept) tell(reference === 'unreadable' ? UNREADABLE : NO_REFERENCE);
  if (isKept) {
    await keepReference(references, slug, storyboard);
    tell('gardé comme référence');
  }
  return changes !== undefined && !hasChanges(changes);
}

/** @throws {GuideError} that says in which files what kinds of secrets are */
async function refuseLeaks(
  { showsSecrets }: Guide,
  folder: string,
  secrets: readonly Secret[] | undefined,
  tell: (what: string) => void,
): Promise<void> {
  if (showsSecrets) {
    tell(`secrets montrés exprès (${SHOWS_SECRETS_TAG})\u00a0: ils n'y sont pas cherchés`);
    return;
  }
  if (secrets === undefined) return;
  tell('recherche des secrets');
  const leaks = await leaksIn(folder, secrets);
  if (leaks.length > 0) {
    throw new GuideError(`il dit des secrets\u00a0:\n${leaks.map((leak) => `  ${leak}`).join('\n')}`);
  }
}
