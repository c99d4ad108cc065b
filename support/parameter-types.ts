import { defineParameterType } from '@cucumber/cucumber';
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
