import { quoted } from '../replay/page/sentences.ts';
import type { PlacedStep } from '../reading-order.ts';
import { captionsOf, type Changes, type StepChange } from './compare.ts';
import type { FrameChange } from './frames.ts';
import type { Heading, HeadingChange } from './headings.ts';

export const NOTHING_CHANGED = "Rien n'a changé.";

/** Two versions of a text, either of which may be missing. */
export interface Versions {
  readonly before?: string;
  readonly after?: string;
}

/** One thing that changed, said in a line, with the texts before and after when they are what changed. */
export interface Said {
  readonly what: string;
  readonly versions?: Versions;
}

const PERCENT = new Intl.NumberFormat('fr-CA', { style: 'percent', maximumFractionDigits: 2 });
/** The smallest share that two decimals can say. */
const LEAST_SHARE = 0.0001;

/** How much changed, in one line. */
export function summaryOf(changes: Changes): string {
  const { headings, added, removed, changed, renumbered } = changes;
  const counts = [
    counted(added.length, 'étape ajoutée', 'étapes ajoutées'),
    counted(removed.length, 'étape retirée', 'étapes retirées'),
    counted(changed.length, 'étape modifiée', 'étapes modifiées'),
    counted(renumbered.length, 'étape renumérotée', 'étapes renumérotées'),
    counted(headings.length, 'titre ou note modifié', 'titres ou notes modifiés'),
  ].filter(Boolean);
  return counts.length === 0 ? NOTHING_CHANGED : `Le guide a changé\u00a0: ${counts.join(', ')}.`;
}

const counted = (count: number, one: string, several: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : several}`;

/** « 1)-4 Elle coche « Rendez-vous santé Québec » ». */
export const stepName = ({ step }: PlacedStep): string => `${step.number} ${step.captions[0] ?? ''}`;

/** What became of a step. */
export function stepSaid(change: StepChange): Said[] {
  const { before, after, isMoved, isReworded, hasOtherNote, frames } = change;
  return [
    ...(isMoved ? [{ what: `déplacée\u00a0: elle était l'étape ${before.step.number}` }] : []),
    ...(isReworded
      ? [{ what: 'reformulée', versions: { before: captionsOf(before), after: captionsOf(after) } }]
      : []),
    ...(hasOtherNote
      ? [{ what: 'note de formation', versions: { before: before.step.note, after: after.step.note } }]
      : []),
    ...frames.flatMap(frameSaid),
  ];
}

function frameSaid({ before, after, isMoved, picture, isMarkMoved }: FrameChange): Said[] {
  if (before === undefined) {
    return after ? [{ what: `image ${after.rank} ajoutée`, versions: { after: after.said } }] : [];
  }
  if (after === undefined)
    return [{ what: `image ${before.rank} retirée`, versions: { before: before.said } }];
  const image = `image ${after.rank}`;
  return [
    ...(isMoved ? [{ what: `${image} déplacée\u00a0: elle était l'image ${before.rank}` }] : []),
    ...(picture ? [{ what: `${image}\u00a0: ${shareText(picture.share)} de l'image a changé` }] : []),
    ...(isMarkMoved && !picture ? [{ what: `${image}\u00a0: un repère n'est plus au même endroit` }] : []),
    ...(before.said === after.said
      ? []
      : [{ what: `${image}, légende`, versions: { before: before.said, after: after.said } }]),
  ];
}

/** « 2,31 % ». */
export const shareText = (share: number): string =>
  share < LEAST_SHARE ? `moins de ${PERCENT.format(LEAST_SHARE)}` : PERCENT.format(share);

const LEVELS: Readonly<Record<Heading['level'], string>> = {
  guide: 'Guide',
  part: 'Partie',
  chapter: 'Chapitre',
};

/** What became of a title and its note. */
export function headingSaid({ before, after, isMoved }: HeadingChange): Said[] {
  const heading = after ?? before;
  if (heading === undefined) return [];
  const name = `${LEVELS[heading.level]} ${quoted(heading.title)}`;
  if (before === undefined) return [{ what: `${name}\u00a0: titre ajouté` }];
  if (after === undefined) return [{ what: `${name}\u00a0: titre retiré` }];
  return [
    ...(isMoved ? [{ what: `${name}\u00a0: déplacé` }] : []),
    ...(before.title === after.title
      ? []
      : [{ what: `${name}\u00a0: titre`, versions: { before: before.title, after: after.title } }]),
    ...(before.note === after.note
      ? []
      : [{ what: `${name}\u00a0: note`, versions: { before: before.note, after: after.note } }]),
  ];
}
