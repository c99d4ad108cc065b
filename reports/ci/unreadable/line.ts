import { blockKeywords, stepKeywords, type Keyword } from '../keywords.ts';
import { fold, MISTYPED, quoted, wordDistance } from '../undefined-step/words.ts';

/**
 * Why a line of a feature file is not what its author meant it to be.
 *
 * @returns a French sentence; nothing where the line tells nothing
 */
export function whyNotRead(line: string): string | undefined {
  const text = line.trim();
  if (text !== text.normalize('NFC')) {
    return (
      'Des accents y sont faits de deux signes, la lettre puis son accent, comme dans certains textes copiés\u00a0: ' +
      'retapez ces lettres.'
    );
  }
  return blockMistake(text)?.why ?? stepMistake(text);
}

/** Blocks that hold steps, or scenarios: without its keyword, all that is in one is lost. */
const HOLDING: readonly Keyword['kind'][] = ['rule', 'background', 'scenario', 'scenarioOutline'];

/** Whether a line was meant to begin a scenario, a background or a rule, and does not. */
export const isMistypedBlock = (line: string): boolean => {
  const kind = blockMistake(line.trim())?.kind;
  return kind !== undefined && HOLDING.includes(kind);
};

/**
 * Why a line of a description was meant to begin a scenario, or to be a step.
 *
 * @param canBeStep whether steps come next; elsewhere « et » or « quand » may well begin a line of a sentence
 * @returns a French sentence; nothing where the line is a description
 */
export function whyHidden(line: string, canBeStep: boolean): string | undefined {
  const text = line.normalize('NFC').trim();
  const isMeant =
    isMistypedBlock(text) ||
    (blockOf(text) !== undefined && text !== line.trim()) ||
    (canBeStep && (isStep(text) || stepMistake(text) !== undefined));
  return isMeant ? whyNotRead(line) : undefined;
}

/** The keyword that begins a block, when it is written as it should be. */
export const blockOf = (line: string): Keyword | undefined =>
  blockKeywords.find(({ written, isFrench }) => isFrench && line.trim().startsWith(`${written}:`));

/** Whether a line begins with a French keyword of steps, as it should. */
export const isStep = (line: string): boolean =>
  /^\* /.test(line.trim()) ||
  stepKeywords.some(({ written, isFrench }) => isFrench && line.trim().startsWith(beginning(written)));

/** A keyword that a line was meant to begin with, and what is wrong with it. */
interface BlockMistake {
  readonly kind: Keyword['kind'];
  readonly why: string;
}

/** « Scenario: », « Scénario : », « Scénario ». */
function blockMistake(text: string): BlockMistake | undefined {
  if (blockOf(text)) return undefined;
  const [head = '', gap = '', colon = ''] = /^([^:|@#"«]*?)(\s*)(:|$)/.exec(text)?.slice(1) ?? [];
  const exact = blockKeywords.find(({ written, isFrench }) => isFrench && written === head);
  if (colon !== '' && exact && gap !== '')
    return {
      kind: exact.kind,
      why: `Aucune espace ne va devant le deux-points d'un mot-clé\u00a0: ${withColon(exact)}.`,
    };
  const meant = exact ?? (colon === '' ? undefined : mistyped(head, blockKeywords));
  if (meant) {
    const why = colon === '' ? noColon(head, meant) : notWrittenSo(head, meant, withColon(meant));
    return { kind: meant.kind, why };
  }
  // « Scénario Connexion », without its colon: only the words that begin no sentence.
  const bare = blockKeywords.find(({ written }) => /^[SFP]/.test(written) && text.startsWith(`${written} `));
  return bare && { kind: bare.kind, why: noColon(bare.written, bare) };
}

const noColon = (head: string, meant: Keyword): string =>
  `Il manque le deux-points après ${quoted(head)}\u00a0: ${withColon(meant)}.`;

/** « Then », « quand », « Lorsqu’ », or a no-break space after the keyword. */
function stepMistake(text: string): string | undefined {
  if (isStep(text)) return undefined;
  const straight = text.replace(/[’‘ʼ´`]/g, "'");
  for (const { written, isFrench } of stepKeywords) {
    if (!isFrench) continue;
    if (written.endsWith("'") && straight.startsWith(written))
      return `L'apostrophe de ${quoted(text.slice(0, written.length))} est courbe\u00a0: tapez l'apostrophe droite, ${quoted(written)}.`;
    if (new RegExp(`^${written}[^\\S ]`, 'u').test(text))
      return `Après ${quoted(written)} il faut une espace ordinaire; celle-ci est insécable, ou une tabulation.`;
    if (text === written) return `L'étape n'a que son mot-clé, ${quoted(written)}.`;
  }
  const words = text.split(/\s+/);
  for (const count of [3, 2, 1]) {
    const head = words.slice(0, count).join(' ');
    const meant = mistyped(head, stepKeywords);
    if (meant && head !== meant.french) return notWrittenSo(head, meant, quoted(meant.french));
  }
  return undefined;
}

const notWrittenSo = (head: string, { written, isFrench }: Keyword, french: string): string =>
  !isFrench && written.toLowerCase() === head.toLowerCase()
    ? `${quoted(head)} est de l'anglais\u00a0: écrivez ${french}.`
    : `Le mot-clé ${quoted(head)} s'écrit ${french}.`;

/** The keyword that was meant: the same but for capitals, then but for accents, in English, or a long one but for a letter. */
function mistyped(head: string, keywords: readonly Keyword[]): Keyword | undefined {
  if (head === '') return undefined;
  const isLike: ((keyword: Keyword) => boolean)[] = [
    ({ written, isFrench }) => isFrench && written.toLowerCase() === head.toLowerCase(),
    ({ written, isFrench }) => isFrench && fold(written) === fold(head),
    ({ written }) => written.toLowerCase() === head.toLowerCase(),
    ({ written }) => written.length > 4 && wordDistance(written, head) < MISTYPED,
  ];
  for (const isMeant of isLike) {
    const meant = keywords.find(isMeant);
    if (meant) return meant;
  }
  return undefined;
}

const withColon = ({ french }: Keyword): string => quoted(`${french}:`);
const beginning = (keyword: string): string => (keyword.endsWith("'") ? keyword : `${keyword} `);
