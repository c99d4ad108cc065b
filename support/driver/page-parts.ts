// The kinds of things that a page is made of, as people call them, and the nearest of them to what was looked for.
import { enumerated, fold, wordDistance } from '../../reports/ci/undefined-step/words.ts';
import type { HttpPage } from './http-page.ts';
import { onOneLine } from './http-sight.ts';
import { quoted } from './words.ts';

/** How many names a failure quotes. */
const MOST = 12;

const PARTS = {
  button: { one: 'un bouton', all: 'Boutons', none: 'aucun', find: (page) => page.byRole('button') },
  link: { one: 'un lien', all: 'Liens', none: 'aucun', find: (page) => page.byRole('link') },
  heading: {
    one: 'un grand titre',
    all: 'Grand titre',
    none: 'aucun',
    find: (page) => page.mainHeadings(),
  },
  subheading: {
    one: 'un sous-titre',
    all: 'Sous-titres',
    none: 'aucun',
    find: (page) => page.byRole('heading').filter(({ localName }) => localName !== 'h1'),
  },
  field: { one: 'un champ', all: 'Champs', none: 'aucun', find: (page) => page.typedFields },
  group: {
    one: 'un groupe de choix',
    all: 'Groupes de choix',
    none: 'aucun',
    find: (page) => [...page.byRole('radiogroup'), ...page.byRole('group')],
  },
  choice: {
    one: 'un bouton radio',
    all: 'Boutons radio',
    none: 'aucun',
    find: (page) => page.byRole('radio'),
  },
  box: { one: 'une case à cocher', all: 'Cases', none: 'aucune', find: (page) => page.byRole('checkbox') },
  dialog: {
    one: 'une boîte de dialogue',
    all: 'Boîtes de dialogue ouvertes',
    none: 'aucune',
    find: (page) => page.byRole('dialog'),
  },
  place: {
    one: 'une partie de la page',
    all: 'Parties nommées',
    none: 'aucune',
    find: (page) => [...page.byRole('status'), ...page.byRole('article')],
  },
  table: { one: 'un tableau', all: 'Tableaux', none: 'aucun', find: (page) => page.byRole('table') },
} satisfies Readonly<Record<string, PartWords>>;

interface PartWords {
  readonly one: string;
  readonly all: string;
  readonly none: string;
  readonly find: (page: HttpPage) => Element[];
}

export type PartKind = keyof typeof PARTS;

const KINDS: readonly (readonly [string, PartWords])[] = Object.entries(PARTS);

/** The parts of some kinds that have a name, to the letter; any white space is as good as another. */
export function partsNamed(page: HttpPage, kinds: readonly PartKind[], name: string): Element[] {
  const wanted = onOneLine(name);
  return kinds.flatMap((kind) => PARTS[kind].find(page)).filter((place) => page.nameOf(place) === wanted);
}

/** « Il y a un lien de ce nom. », where something of another kind has it; nothing where nothing has. */
export function otherKind(page: HttpPage, kinds: readonly PartKind[], name: string): string {
  const wanted = onOneLine(name);
  const others = KINDS.filter(
    ([kind, { find }]) =>
      !kinds.some((asked) => asked === kind) && find(page).some((place) => page.nameOf(place) === wanted),
  ).map(([, { one }]) => one);
  if (others.length > 0) return `Il y a ${enumerated(others)} de ce nom.`;
  const isText = page.texts(name).some(({ textContent }) => onOneLine(textContent) === wanted);
  return isText ? "Ces mots sont sur la page, mais c'est un simple texte." : '';
}

/** What a page has of each kind, the nearest to what was looked for first. */
export const allOf = (page: HttpPage, kinds: readonly PartKind[], asked: string): string =>
  kinds
    .map((kind) => {
      const { all, none, find } = PARTS[kind];
      return `${all} de la page\u00a0: ${quotedNames(
        find(page).map((place) => page.nameOf(place)),
        asked,
        none,
      )}.`;
    })
    .join('\n');

/** A few names between quotation marks, the nearest to another first; one that comes several times is told once. */
export function quotedNames(names: readonly string[], asked: string, none = 'aucun'): string {
  const found = nearestFirst(
    [...new Set(names)].filter((name) => name !== ''),
    asked,
  );
  const told = found.slice(0, MOST).map(quoted);
  return [...told, ...(found.length > MOST ? ['…'] : [])].join(', ') || none;
}

/** Nearest first: what is a part of the other, then what has most letters in their places. */
export function nearestFirst(names: readonly string[], asked: string): string[] {
  const far = (name: string): number => {
    const [one, other] = [fold(name), fold(asked)];
    const isPart = other !== '' && (one.includes(other) || other.includes(one));
    return wordDistance(name, asked) - (isPart ? 1 : 0);
  };
  return names
    .map((name) => ({ name, far: far(name) }))
    .sort((a, b) => a.far - b.far)
    .map(({ name }) => name);
}
