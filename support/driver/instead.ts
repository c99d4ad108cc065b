// What is on a page instead of what was to be there: the same sentences for every driver.
import { nearest } from '../../reports/ci/undefined-step/words.ts';
import { isDisabled, isField, isInput } from './http-dom.ts';
import type { HttpPage } from './http-page.ts';
import { onOneLine } from './http-sight.ts';
import { allOf, otherKind, partsNamed, quotedNames, type PartKind } from './page-parts.ts';
import { quoted } from './words.ts';

/** Says of a page, in French sentences, what is there instead. */
export type Instead = (page: HttpPage) => string;

/** How much of a page a failure quotes, in characters. */
const QUOTE_LENGTH = 600;

/** How far from what was asked a line is no longer like it: see wordDistance. */
const ALIKE = 0.6;

const SENTENCE_END = /(?<=[.?!])\s+/;

/** Kinds that are ticked or taken. */
const CHOICES: readonly PartKind[] = ['choice', 'box'];

/** Kinds beside which a hint or a fault stands. */
const ANSWERS: readonly PartKind[] = ['field', 'group'];

/** Sentences one under the other, without those that have nothing to say. */
export const lines = (...sentences: readonly string[]): string => sentences.filter(Boolean).join('\n');

const cut = (whole: string): string =>
  whole.length > QUOTE_LENGTH ? `${whole.slice(0, QUOTE_LENGTH)}…` : whole;

/** What the page says, cut where it gets long. */
export const text: Instead = (page) => `On y lit\u00a0: ${cut(onOneLine(page.text))}`;

/** What the tab is called. */
export const title: Instead = (page) => `Il s'intitule ${quoted(page.title)}.`;

/** All that the page has of these kinds. */
export const all =
  (kinds: readonly PartKind[]): Instead =>
  (page) =>
    allOf(page, kinds, '');

/** The line or the sentence nearest to what was to be read, if any is like it, then all that the page says. */
export const line =
  (asked: string): Instead =>
  (page) => {
    const said = page.text.split('\n').flatMap((one) => [one, ...one.split(SENTENCE_END)]);
    const [near] = nearest(asked, said.filter(Boolean), ALIKE);
    return lines(near === undefined ? '' : `Le plus proche\u00a0: ${quoted(cut(near))}.`, text(page));
  };

/**
 * How many parts of these kinds have the name; where none has, what else has it, and all that the page has of the kinds.
 * @param found what to say where one has it
 */
export const part =
  (
    kinds: readonly PartKind[],
    name: string,
    found: (place: Element, page: HttpPage) => string = (_place, page) => text(page),
  ): Instead =>
  (page) => {
    const [place, ...others] = partsNamed(page, kinds, name);
    if (place === undefined) return lines(otherKind(page, kinds, name), allOf(page, kinds, name));
    if (others.length > 0) return `Il y en a ${others.length + 1}.`;
    return lines(hindrance(place, page), found(place, page));
  };

/** Why something that is there cannot be used. */
function hindrance(place: Element, page: HttpPage): string {
  if (isDisabled(place)) return 'Il est là, mais désactivé.';
  const isControl = ['button', 'a'].includes(place.localName);
  const isBehind = page.byRole('dialog').some((dialog) => !dialog.contains(place));
  return isControl && isBehind ? 'Il est là, mais derrière une boîte de dialogue.' : '';
}

export const heading =
  (name: string): Instead =>
  (page) =>
    lines(otherKind(page, ['heading'], name), allOf(page, ['heading'], name), text(page));

/** What the field holds. */
export const value = (field: string): Instead =>
  part(['field'], field, (place) => {
    const actual = isField(place) ? place.value : '';
    return actual === '' ? 'Il est vide.' : `Il contient ${quoted(actual)}.`;
  });

/** What stands beside the field. */
export const hint = (field: string): Instead =>
  part(ANSWERS, field, (place, page) => {
    const beside = page.besides([place]);
    return beside === '' ? "Rien n'est écrit à côté du champ." : `À côté du champ\u00a0: ${quoted(beside)}.`;
  });

/** The faults that the page has on top, nearest first. */
export const faultOnTop =
  (message: string): Instead =>
  (page) => {
    const faults = page.inSummary().map((link) => page.nameOf(link));
    return lines(
      `En haut de la page\u00a0: ${quotedNames(faults, message, 'aucune')}.`,
      ifNone(faults, page),
    );
  };

/** What stands beside the field, and on top. */
export const fault =
  (field: string, message: string): Instead =>
  (page) =>
    lines(hint(field)(page), faultOnTop(message)(page));

/** What the page announces by itself, nearest first. */
export const notice =
  (asked: string): Instead =>
  (page) => {
    const notices = page.byRole('status').map(({ textContent }) => onOneLine(textContent));
    return lines(
      `Messages d'information de la page\u00a0: ${quotedNames(notices, asked)}.`,
      ifNone(notices, page),
    );
  };

/** All that is ticked. */
export const choice = (name: string): Instead =>
  part(CHOICES, name, (_place, page) => {
    const ticked = [...page.byRole('radio'), ...page.byRole('checkbox')].filter(
      (place) => isInput(place) && place.checked,
    );
    return `Est coché\u00a0: ${quotedNames(
      ticked.map((place) => page.nameOf(place)),
      name,
      'rien',
    )}.`;
  });

/** The choices of the group, or the groups. */
export const choiceOf = (group: string, name: string): Instead =>
  part(['group'], group, (place, page) => {
    const places = [...place.querySelectorAll('input')].filter(({ type }) =>
      /^(?:radio|checkbox)$/.test(type),
    );
    const names = places.map((input) => page.nameOf(input));
    return lines(
      otherKind(page, ['choice', 'group'], name),
      `Choix à ${quoted(group)}\u00a0: ${quotedNames(names, name)}.`,
    );
  });

/** Where the keyboard writes. */
export const focus: Instead = (page) => {
  const place = page.autofocused;
  return place === undefined
    ? "Le curseur n'est nulle part."
    : `Le curseur est sur ${quoted(page.nameOf(place) || onOneLine(place.textContent))}.`;
};

const ifNone = (found: readonly string[], page: HttpPage): string => (found.length === 0 ? text(page) : '');
