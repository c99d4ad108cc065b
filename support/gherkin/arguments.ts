/** What `npm run gherkin` was asked. */
export interface Request {
  /** Only look, write nothing. */
  readonly isCheck: boolean;
  /** Files and folders; all of features/ when there is none. */
  readonly paths: readonly string[];
}

const CHECK = '--verifier';

/** What can be asked, for those who typed something else. */
const USAGE = `On peut écrire\u00a0: ${CHECK} (regarder sans corriger), et des dossiers ou des fichiers .feature.`;

/** Words that a person can act on. */
export class RequestError extends Error {}

/**
 * Reads a command line.
 *
 * @param isFeatures whether a path is a folder, or a feature file
 * @throws {RequestError} in French, about what is neither an option nor such a path
 */
export function readArguments(words: readonly string[], isFeatures: (path: string) => boolean): Request {
  const paths = words.filter((word) => word !== CHECK);
  const strange = paths.find((path) => path.startsWith('-'));
  if (strange !== undefined) throw new RequestError(`Option inconnue\u00a0: ${strange}. ${USAGE}`);
  const missing = paths.find((path) => !isFeatures(path));
  if (missing !== undefined)
    throw new RequestError(`Ni un dossier ni un fichier .feature\u00a0: ${missing}. ${USAGE}`);
  return { isCheck: words.includes(CHECK), paths };
}
