import { defineParameterType } from '@cucumber/cucumber';
import type { Manner } from './driver/driver.ts';
import { firstNames } from './people.ts';

const NAMES = firstNames().join('|');

defineParameterType({
  name: 'personne',
  regexp: new RegExp(`${NAMES}|elle|il`),
  useForSnippets: false,
  transformer: (name: string) => name,
});

defineParameterType({
  name: 'nom',
  regexp: new RegExp(NAMES),
  useForSnippets: false,
  transformer: (name: string) => name,
});

/** How many seconds there are in each. */
const UNITS = new Map([
  ['seconde', 1],
  ['minute', 60],
  ['heure', 3600],
  ['jour', 86_400],
]);

defineParameterType({
  name: 'durée',
  regexp: new RegExp(`(\\d+) (${[...UNITS.keys()].join('|')})s?`),
  useForSnippets: false,
  transformer: (count: string, unit: string) => Number(count) * (UNITS.get(unit) ?? NaN),
});

const MANNERS = new Map<string, Manner>([
  ['à la souris', 'mouse'],
  ['au clavier seulement', 'keyboard'],
  ['sans JavaScript', 'noScript'],
  ['sur un téléphone', 'phone'],
]);

defineParameterType({
  name: 'manière',
  regexp: new RegExp([...MANNERS.keys()].join('|')),
  useForSnippets: false,
  transformer: (manner: string) => MANNERS.get(manner),
});

// What a keyboard offers: « … », “…” or "…", with or without no-break spaces inside.
const QUOTED = /«\s*([^»]*?)\s*»|“([^”]*)”|"([^"]*)"/;

for (const name of ['texte', 'libellé']) {
  defineParameterType({
    name,
    regexp: QUOTED,
    useForSnippets: name === 'texte',
    transformer: (...captured: (string | undefined)[]) => captured.find((text) => text !== undefined) ?? '',
  });
}
