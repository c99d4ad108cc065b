import { FAULT_KINDS, FAULTS } from '../../mock-portal/sandbox/faults.ts';
import type { Manner } from '../driver/driver.ts';
import { KEYS } from '../driver/words.ts';
import { firstNames } from '../people.ts';

/** What can stand at a place between braces in a step. */
export interface ParameterType {
  readonly name: string;
  /** What to write there, in French sentences. */
  readonly meaning: string;
  /** All that can be written there or, where it is open, samples of it. */
  readonly values: readonly string[];
  readonly isOpen: boolean;
  /** Nothing for what Cucumber brings along. */
  readonly syntax?: { readonly regexp: RegExp; readonly read: (...captured: string[]) => unknown };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const oneOf = (values: readonly string[]): string => values.map(escaped).join('|');

/** A place where only some words can stand. @param choices the words, and what the step is given for each */
const choice = (name: string, meaning: string, choices: ReadonlyMap<string, unknown>): ParameterType => {
  const values = [...choices.keys()];
  const syntax = { regexp: new RegExp(oneOf(values)), read: (said: string) => choices.get(said) };
  return { name, meaning, values, isOpen: false, syntax };
};

const NAMES = firstNames();
const asSaid = NAMES.map((name): [string, string] => [name, name]);

/** « de Louise », « d'Émilie ». */
const ofPerson = (name: string): string =>
  /^[aeiouyh]/i.test(name.normalize('NFD')) ? `d'${name}` : `de ${name}`;
const asOwned = NAMES.map((name): [string, string] => [ofPerson(name), name]);

/** Where a person stands in the journey, as a sentence says it, by the simulator's name for it. */
const SITUATIONS = new Map([
  ["n'a pas de compte", 'sans compte'],
  ['est invitée', 'invitée'],
  ['est invité', 'invitée'],
  ['est invitée avec son compte', 'invitée avec un compte'],
  ['est invité avec son compte', 'invitée avec un compte'],
  ['a accepté la politique', 'politique acceptée'],
  ['a verrouillé son code secret', 'code secret verrouillé'],
  ['vient de créer son compte', 'compte créé'],
  ['a un compte hors de la clinique', 'compte hors de la clinique'],
  ['a un compte actif', 'compte actif'],
  ['a un compte verrouillé', 'verrouillée'],
  ['a un compte bloqué', 'bloquée'],
  ['est employée de la clinique', 'employée'],
  ['est employé de la clinique', 'employée'],
]);

/** The faults of pages; those of mail have sentences of their own. */
const PAGE_FAULTS = FAULT_KINDS.map((kind) => FAULTS[kind])
  .filter(({ strikes }) => strikes !== 'mail')
  .map(({ name }) => name);

/** How many seconds there are in each. */
const UNITS = new Map([
  ['seconde', 1],
  ['minute', 60],
  ['heure', 3600],
  ['jour', 86_400],
]);

const MANNERS = new Map<string, Manner>([
  ['à la souris', 'mouse'],
  ['au clavier seulement', 'keyboard'],
  ['sans JavaScript', 'noScript'],
  ['sur un téléphone', 'phone'],
]);

// What a keyboard offers: « … », “…” or "…", with or without no-break spaces inside.
const QUOTED = {
  regexp: /«\s*([^»]*?)\s*»|“([^”]*)”|"([^"]*)"/,
  read: (...captured: (string | undefined)[]) => captured.find((text) => text !== undefined) ?? '',
};

/** Every kind of place in a step: Cucumber and the catalogue of steps have them from here. */
export const PARAMETER_TYPES: readonly ParameterType[] = [
  choice(
    'personne',
    'Qui agit ou regarde, chacun à son propre navigateur. «\u00a0elle\u00a0» ou «\u00a0il\u00a0» est la dernière personne nommée.',
    new Map([...asSaid, ['elle', 'elle'], ['il', 'il']]),
  ),
  choice('nom', 'De qui on parle\u00a0: un prénom.', new Map(asSaid)),
  choice(
    'deNom',
    "À qui est la chose\u00a0: un prénom, précédé de «\u00a0de\u00a0» ou «\u00a0d'\u00a0».",
    new Map(asOwned),
  ),
  choice(
    'dePersonne',
    "À l'écran de qui\u00a0: un prénom précédé de «\u00a0de\u00a0» ou «\u00a0d'\u00a0», ou la dernière personne nommée.",
    new Map([...asOwned, ["d'elle", 'elle'], ['de lui', 'il']]),
  ),
  choice(
    'situation',
    'Où la personne en est dans le parcours. Les écrans qui y mènent ne sont pas joués.',
    SITUATIONS,
  ),
  {
    name: 'texte',
    meaning: 'Des mots quelconques, entre guillemets français, anglais ou droits.',
    values: ['«\u00a0Tremblay\u00a0»', '“Tremblay”', '"Le lien «\u00a0Créer un compte\u00a0»"'],
    isOpen: true,
    syntax: QUOTED,
  },
  {
    name: 'libellé',
    meaning:
      "Ce qui est écrit à l'écran sur un bouton, un lien, un champ ou un tableau, au complet et entre guillemets, sans l'astérisque des champs obligatoires.",
    values: ['«\u00a0Ajouter un utilisateur\u00a0»', "«\u00a0Nom d'utilisateur\u00a0»"],
    isOpen: true,
    syntax: QUOTED,
  },
  {
    name: 'int',
    meaning: 'Un nombre entier, en chiffres.',
    values: ['1', '5', '28'],
    isOpen: true,
  },
  {
    name: 'durée',
    meaning: `Un nombre entier et une unité\u00a0: ${[...UNITS.keys()].join(', ')}, au singulier ou au pluriel.`,
    values: ['20 secondes', '21 minutes', '1 heure', '31 jours'],
    isOpen: true,
    syntax: {
      regexp: new RegExp(`(\\d+) (${oneOf([...UNITS.keys()])})s?`),
      read: (count, unit = '') => Number(count) * (UNITS.get(unit) ?? NaN),
    },
  },
  choice('manière', 'Comment les personnes naviguent\u00a0: un téléphone a 320 pixels de large.', MANNERS),
  choice('touche', 'Une touche du clavier.', KEYS),
  {
    name: 'panne',
    meaning: 'Une panne des pages, par son nom dans la salle de formation, entre guillemets.',
    values: PAGE_FAULTS.map((name) => `«\u00a0${name}\u00a0»`),
    isOpen: false,
    syntax: { regexp: new RegExp(`«\\s*(${oneOf(PAGE_FAULTS)})\\s*»`), read: (name) => name },
  },
  {
    name: 'fois',
    meaning: "Combien de fois de suite, ou jusqu'à ce que la panne soit levée («\u00a0toujours\u00a0»).",
    values: ['une fois', '3 fois', 'toujours'],
    isOpen: true,
    syntax: {
      regexp: /une fois|\d+ fois|toujours/,
      read: (text = '') =>
        text === 'toujours' ? text : Number(text.replace('une', '1').replace(' fois', '')),
    },
  },
];
