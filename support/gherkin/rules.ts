import type { Rule } from './rule.ts';
import { composedAccents } from './rules/accents.ts';
import { straightApostrophe } from './rules/apostrophe.ts';
import { doubleSpace, tab } from './rules/blanks.ts';
import { missingColumn, sameExample, singleExample, uselessColumn } from './rules/examples.ts';
import { hiddenKeyword } from './rules/hidden-keyword.ts';
import { keywordColon } from './rules/keyword-colon.ts';
import { keywordSpace } from './rules/keyword-space.ts';
import { language } from './rules/language.ts';
import { layout } from './rules/layout.ts';
import { colon, punctuation } from './rules/punctuation.ts';
import { quotationMarks } from './rules/quotation-marks.ts';
import { rowEnd } from './rules/row-end.ts';
import { manySteps, noOutcome, noStep, oneBehaviour } from './rules/scenario-shape.ts';
import { finalPeriod, stepWithoutWords } from './rules/step-text.ts';
import { syntax } from './rules/syntax.ts';
import { knownTag, reasonAside } from './rules/tags.ts';
import { longTitle, uniqueTitle } from './rules/titles.ts';

/** All that is checked in feature files; what mends comes in the order in which it mends. */
export const RULES: readonly Rule[] = [
  language,
  composedAccents,
  tab,
  keywordColon,
  keywordSpace,
  straightApostrophe,
  quotationMarks,
  colon,
  punctuation,
  doubleSpace,
  finalPeriod,
  layout,
  syntax,
  hiddenKeyword,
  stepWithoutWords,
  noStep,
  noOutcome,
  oneBehaviour,
  manySteps,
  longTitle,
  uniqueTitle,
  knownTag,
  reasonAside,
  uselessColumn,
  missingColumn,
  singleExample,
  sameExample,
  rowEnd,
];
