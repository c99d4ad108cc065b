import { hiddenLines } from '../../../reports/ci/unreadable/hidden.ts';
import type { Rule } from '../rule.ts';
import { composedAccents } from './accents.ts';
import { straightApostrophe } from './apostrophe.ts';
import { keywordColon } from './keyword-colon.ts';
import { keywordSpace } from './keyword-space.ts';

/** They tell, and mend, some of the same lines. */
const MENDING = [composedAccents, straightApostrophe, keywordColon, keywordSpace];

/** « Scenario: » at the top of a feature is read as its description, with all the steps under it. */
export const hiddenKeyword: Rule = {
  id: 'mot-cle-cache',
  isMended: false,
  check: (feature, all) => {
    const told = new Set(MENDING.flatMap((rule) => rule.check(feature, all)).map(({ line }) => line));
    const found = feature.document?.feature ? hiddenLines(feature.document.feature, feature.text) : [];
    return found.filter(({ line }) => !told.has(line));
  },
};
