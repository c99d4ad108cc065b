/** What `npm run gherkin` was asked. */
export interface Request {
  /** Only say what the command does. */
  readonly isHelp: boolean;
  /** Only look, write nothing. */
  readonly isCheck: boolean;
  /** Files and folders; all of features/ when there is none. */
  readonly paths: readonly string[];
}

const CHECK = '--verifier';
const HELP_WORDS = ['--aide', '--help', '-h'];

/** What can be asked, for those who typed something else. */
const USAGE = `On peut écrire\u00a0: ${CHECK} (regarder sans corriger), et des dossiers ou des fichiers .feature.`;

/** What the command answers to who asks what it does. */
export const HELP = `Corriger les fichiers .feature, et dire ce qui reste à corriger à la main\u00a0:

  npm run gherkin                                 tous ceux de features/
  npm run gherkin -- features/1-inscription       ceux d'un dossier, ou un fichier .feature
  npm run gherkin -- ${CHECK}                   regarder sans corriger

Les règles sont dans docs/assurance-qualite.md.
`;

/** Words that a person can act on. */
export class RequestError extends Error {}

/**
 * Reads a command line.
 *
 * @param isFeatures whether a path is a folder, or a feature file
 * @throws {RequestError} in French, about what is neither an option nor such a path
 */
export function readArguments(words: readonly string[], isFeatures: (path: string) => boolean): Request {
  const isCheck = words.includes(CHECK);
  if (words.some((word) => HELP_WORDS.includes(word))) return { isHelp: true, isCheck, paths: [] };
  const paths = words.filter((word) => word !== CHECK);
  const strange = paths.find((path) => path.startsWith('-'));
  if (strange !== undefined) throw new RequestError(`Option inconnue\u00a0: ${strange}. ${USAGE}`);
  const missing = paths.find((path) => !isFeatures(path));
  if (missing !== undefined)
    throw new RequestError(`Ni un dossier ni un fichier .feature\u00a0: ${missing}. ${USAGE}`);
  return { isHelp: false, isCheck, paths };
}
