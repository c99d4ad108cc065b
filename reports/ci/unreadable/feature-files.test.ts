import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generateMessages } from '@cucumber/gherkin';
import { IdGenerator, SourceMediaType } from '@cucumber/messages';
import { FeatureFiles } from './feature-files.ts';

/** Reads feature files as Cucumber does, French unless they say otherwise. */
function read(files: Readonly<Record<string, string>>): FeatureFiles {
  const read = new FeatureFiles();
  const options = {
    newId: IdGenerator.incrementing(),
    includeSource: true,
    includeGherkinDocument: true,
    includePickles: true,
  };
  for (const [uri, text] of Object.entries(files)) {
    const messages = generateMessages(text, uri, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN, {
      ...options,
      defaultDialect: 'fr',
    });
    for (const message of messages) read.update(message);
  }
  return read;
}

const plain = (texts: readonly string[]): string => texts.join('\n').replaceAll('\u00a0', ' ');
const START = '# language: fr\nFonctionnalité: F\n  Scénario: S\n    Quand rien\n';

/** What follows the start of a file, and what is said of it after the place and the line. */
const AFTER_THE_START: readonly [lines: string, told: string][] = [
  ['  Scenario: T', "« Scenario: T ». Le mot-clé « Scenario » s'écrit « Scénario: »."],
  [
    '  Scénario : T',
    "« Scénario : T ». Aucune espace ne va devant le deux-points d'un mot-clé : « Scénario: ».",
  ],
  ['  Scénario T', '« Scénario T ». Il manque le deux-points après « Scénario » : « Scénario: ».'],
  ['  Background:', "« Background: ». « Background » est de l'anglais : écrivez « Contexte: »."],
  ['  Contexte:', '« Contexte: ». Le contexte vient une seule fois, avant le premier scénario.'],
  ['Fonctionnalité: G', "« Fonctionnalité: G ». Un fichier n'a qu'une fonctionnalité, à son début."],
  ['    Then rien', "« Then rien ». « Then » est de l'anglais : écrivez « Alors »."],
  ['    alors rien', "« alors rien ». Le mot-clé « alors » s'écrit « Alors »."],
  [
    '    étant donné que rien',
    "« étant donné que rien ». Le mot-clé « étant donné que » s'écrit « Étant donné que ».",
  ],
  [
    '    Lorsqu’elle',
    "« Lorsqu’elle ». L'apostrophe de « Lorsqu’ » est courbe : tapez l'apostrophe droite, « Lorsqu' ».",
  ],
  [
    '    Alors\u00a0rien',
    '« Alors rien ». Après « Alors » il faut une espace ordinaire; celle-ci est insécable, ou une tabulation.',
  ],
  ['    Alors', "« Alors ». L'étape n'a que son mot-clé, « Alors »."],
  [
    '    elle clique',
    '« elle clique ». Aucun mot-clé ne commence cette ligne (Étant donné, Quand, Alors, Et, Mais); une étape tient sur une seule ligne.',
  ],
  [
    '      | a | b |\n      | c |',
    "« | c | ». Cette ligne du tableau a 1 cellule, et la première 2 cellules. Une barre | dans une cellule s'écrit \\|.",
  ],
  [
    '      | a | b\n      | c | d |',
    '« | c | d | ». Cette ligne du tableau a 2 cellules, et la première 1 cellule. Une ligne de tableau commence et finit par une barre |.',
  ],
];

describe('FeatureFiles.unreadable', () => {
  for (const [lines, told] of AFTER_THE_START) {
    it(lines.trim(), () => {
      const line = 4 + lines.split('\n').length;
      assert.equal(
        plain(read({ 'f.feature': `${START}${lines}\n` }).unreadable()),
        `f.feature:${line} ne se lit pas : ${told}`,
      );
    });
  }

  for (const [text, told] of [
    [
      'Fonctionnalité : F\n',
      "1 ne se lit pas : « Fonctionnalité : F ». Aucune espace ne va devant le deux-points d'un mot-clé : « Fonctionnalité: ».",
    ],
    [
      'Feature: F\n',
      "1 ne se lit pas : « Feature: F ». « Feature » est de l'anglais : écrivez « Fonctionnalité: ».",
    ],
    [
      'Quand rien\n',
      '1 ne se lit pas : « Quand rien ». Un fichier commence par « Fonctionnalité: » et son nom.',
    ],
    [
      '# language: en\nFonctionnalité: F\n',
      '2 ne se lit pas : « Fonctionnalité: F ». La première ligne demande une autre langue (en) : écrivez « # language: fr ».',
    ],
    [
      '# language: zz\n',
      '1 ne se lit pas : « # language: zz ». Cette langue est inconnue : écrivez « # language: fr ».',
    ],
    [
      '@a b\nFonctionnalité: F\n',
      "1 ne se lit pas : « @a b ». Une étiquette n'a pas d'espace : chacune commence par @ et tient en un mot, avec des traits d'union.",
    ],
    [
      `${START}  @a\n`,
      "6 ne se lit pas. Le fichier finit par une étiquette, sans le scénario qu'elle annonce.",
    ],
    [
      `${START}    """\n`,
      '6 ne se lit pas. Un texte ouvert par """ n\'est pas fermé avant la fin du fichier.',
    ],
  ] as const) {
    it(text, () => {
      assert.equal(plain(read({ 'f.feature': text }).unreadable()), `f.feature:${told}`);
    });
  }

  it('tells accents in two signs', () => {
    const [told] = read({ 'f.feature': START.normalize('NFD') }).unreadable();
    assert.match(told ?? '', /^f\.feature:2 .*Des accents y sont faits de deux signes/);
  });

  it('tells the first error of each file', () => {
    const told = read({ 'a.feature': 'x\ny\n', 'b.feature': 'z\n', 'c.feature': START }).unreadable();
    assert.deepEqual(
      told.map((text) => text.split(' ')[0]),
      ['a.feature:1', 'b.feature:1'],
    );
  });
});

describe('FeatureFiles.withoutScenario', () => {
  it('says what was taken for a description', () => {
    const told = read({
      'f.feature': '# language: fr\nFonctionnalité: F\n  Scenario: S\n    Quand rien\n',
      'g.feature': START,
    });
    assert.equal(
      plain(told.withoutScenario()),
      "f.feature n'a aucun scénario à jouer. La ligne « Scenario: S » y est prise pour un commentaire. Le mot-clé « Scenario » s'écrit « Scénario: ».",
    );
  });

  it('says which scenario is lost among others', () => {
    const lost = START.replace('  Scénario', '  Scenario: Perdu\n    Quand rien\n  Scénario');
    assert.deepEqual(
      read({ 'f.feature': lost, 'g.feature': START })
        .withoutScenario()
        .map((told) => plain([told])),
      [
        "f.feature:3 ne se joue pas. La ligne « Scenario: Perdu » est prise pour une description. Le mot-clé « Scenario » s'écrit « Scénario: ».",
      ],
    );
  });

  it('says that steps are in no scenario', () => {
    const told = read({
      'f.feature': 'Fonctionnalité: F\n  Un mot.\n  Étant donné rien\n',
    }).withoutScenario();
    assert.equal(
      plain(told),
      "f.feature n'a aucun scénario à jouer. La ligne « Étant donné rien » n'est dans aucun scénario : écrivez « Scénario: » et un titre au-dessus.",
    );
  });

  it('says that a plan has no example', () => {
    const plan = 'Fonctionnalité: F\n  Plan du scénario: S\n    Quand <x>\n    Exemples:\n      | x |\n';
    assert.match(plain(read({ 'f.feature': plan }).withoutScenario()), /Ses exemples n'ont aucune ligne/);
  });

  it('says as much of an empty file', () => {
    assert.deepEqual(read({ 'f.feature': '' }).withoutScenario(), ["f.feature n'a aucun scénario à jouer."]);
  });
});

describe('FeatureFiles.nothingPlayed', () => {
  it('says that there is no file', () => {
    assert.match(read({}).nothingPlayed(), /aucun fichier \.feature n'est à l'endroit demandé/);
  });

  it('lists the scenarios and the tags that there are', () => {
    const file = `@b\nFonctionnalité: F\n${'  @a\n  Scénario: S\n    Quand rien\n'.repeat(12)}`;
    const lines = plain([read({ 'f.feature': file }).nothingPlayed()]).split('\n');
    assert.equal(lines[1], '  f.feature:4 S');
    assert.deepEqual(lines.slice(-2), ['  et 2 autres', 'Étiquettes : @a et @b.']);
    assert.equal(lines.length, 13);
  });
});
