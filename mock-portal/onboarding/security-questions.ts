import { looseKey } from './text.ts';

/** The eight secret questions (guide 2.4 gives their number; the wording is ours, screens.md R7). */
export const SECURITY_QUESTIONS = [
  'Quel est le nom de la rue de votre enfance?',
  'Quel était le nom de votre premier animal?',
  'Qui était votre enseignante ou enseignant préféré au primaire?',
  'Dans quelle ville vos parents se sont-ils rencontrés?',
  'Quelle était la marque de votre première voiture?',
  "Quel métier rêviez-vous d'exercer dans votre enfance?",
  "Quel est le prénom d'une de vos grands-mères?",
  'Quel est le titre de votre livre préféré?',
] as const;

/** The name of an answer's field in a form. @param index the question's place among the eight, from 0 */
export const answerField = (index: number): string => `answer${index + 1}`;

/** What is compared, and hashed, of an answer: neither case, accents nor outer spaces count (screens.md R7). */
export const answerKey = looseKey;
