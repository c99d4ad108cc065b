import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileRefusal, refusalOf } from './preset-test-data.ts';
import { yamlDraft } from './preset-yaml.ts';

const refused = (text: string): string => refusalOf(() => yamlDraft('essai.yaml', text)).message;

describe('yamlDraft', () => {
  it('takes a file to pieces, and knows on which lines they stand', () => {
    const text = [
      '# Un essai',
      'Nom: Essai',
      '',
      'Personnes:',
      '  - prénom: Aïcha # au début',
      '    état: invitée',
      '',
      '  - prénom: Minh',
    ].join('\n');
    const { fields, lineOf, people } = yamlDraft('essai.yaml', text);
    const cast = [{ prénom: 'Aïcha', état: 'invitée' }, { prénom: 'Minh' }];
    assert.deepEqual(fields, { Nom: 'Essai', Personnes: cast });
    assert.deepEqual(people, [
      { input: cast[0], line: 5 },
      { input: cast[1], line: 8 },
    ]);
    assert.deepEqual(['nom', 'personnes', 'clinique'].map(lineOf), [2, 4, undefined]);
  });

  it('reads the text that stands there, never a number, a date, a yes or a nothing', () => {
    const { fields } = yamlDraft('essai.yaml', 'a: 0123\nb: 2026-11-23\nc: non\nd: ~\ne:\nf: 1e5\ng: null');
    const read = { a: '0123', b: '2026-11-23', c: 'non', d: '~', e: '', f: '1e5', g: 'null' };
    assert.deepEqual(fields, read);
  });

  it('passes over the mark that some editors put first, and reads their line ends', () => {
    const { fields, lineOf } = yamlDraft('essai.yaml', '\ufeffnom: Essai\r\nclinique: Ici\r\n');
    assert.deepEqual(fields, { nom: 'Essai', clinique: 'Ici' });
    assert.equal(lineOf('clinique'), 2);
  });

  for (const text of ['', '- a\n- b', 'bonjour', 'personnes: bonjour', 'personnes:']) {
    it(`finds nobody in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(yamlDraft('essai.yaml', text).people, []);
    });
  }

  const TOO_MUCH =
    'La ligne a un deux-points de trop, ou la suivante est trop décalée. Mettez entre guillemets un texte qui contient un deux-points.';
  for (const [text, fault] of [
    [
      'nom: Essai\n\tclinique: Ici',
      'ligne 2 : Une tabulation décale la ligne. Mettez des espaces à sa place. Ligne reçue : « clinique: Ici ».',
    ],
    ['nom: a\nnom: b', 'ligne 2 : Ce champ est écrit deux fois. Ligne reçue : « nom: b ».'],
    ['nom: Essai: suite', `ligne 1 : ${TOO_MUCH} Ligne reçue : « nom: Essai: suite ».`],
    ['nom: Essai\n  clinique: Ici', `ligne 1 : ${TOO_MUCH} Ligne reçue : « nom: Essai ».`],
    [
      'personnes:\n  - titre: Madame\n   nom: Gagnon',
      'ligne 3 : Il manque un deux-points, le tiret du début ou le guillemet de la fin, ou le décalage est faux. Ligne reçue : « nom: Gagnon ».',
    ],
    [
      'nom: "Essai',
      'ligne 1 : Il manque un deux-points, le tiret du début ou le guillemet de la fin, ou le décalage est faux. Ligne reçue : « nom: "Essai ».',
    ],
    [
      'réponses: [a, b\nnom: x',
      "ligne 2 : Le décalage de la ligne ne va pas avec ce qui précède, ou un crochet n'est pas fermé. Ligne reçue : « nom: x ».",
    ],
    [
      'nom: @essai',
      'ligne 1 : Le texte commence par un signe réservé. Mettez-le entre guillemets. Ligne reçue : « nom: @essai ».',
    ],
    [
      'nom: "a\\q"',
      'ligne 1 : Entre guillemets, écrivez deux fois la barre oblique inverse. Ligne reçue : « nom: "a\\q" ».',
    ],
    [
      "nom: 'l'essai'",
      "ligne 1 : Un signe est de trop. Mettez le texte entier entre guillemets. Ligne reçue : « nom: 'l'essai' ».",
    ],
    [
      'nom: a\n---\nnom: b',
      'ligne 2 : Un deuxième document commence ici. Un fichier en contient un seul. Ligne reçue : « --- ».',
    ],
    [
      'nom: Essai\nclinique: *ici',
      "ligne 2 : L'étoile est un signe réservé. Mettez le texte entre guillemets. Ligne reçue : « clinique: *ici ».",
    ],
    [
      'nom: *',
      "ligne 1 : L'étoile est un signe réservé. Mettez le texte entre guillemets. Ligne reçue : « nom: * ».",
    ],
    [
      'nom: &a Ici\nclinique: *a',
      "ligne 2 : L'étoile est un signe réservé. Mettez le texte entre guillemets. Ligne reçue : « clinique: *a ».",
    ],
  ] as const) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.equal(refused(text), fileRefusal('essai.yaml', fault));
    });
  }

  it('tells a fault that it has no sentence for by its code', () => {
    assert.equal(
      refused('nom: &a &b Essai'),
      fileRefusal(
        'essai.yaml',
        "ligne 1 : Ce n'est pas du YAML bien formé (MULTIPLE_ANCHORS). Ligne reçue : « nom: &a &b Essai ».",
      ),
    );
  });

  it('tells every line that has a fault, once', () => {
    assert.equal(
      refused('nom: a: b: c\nclinique: @ici\n'),
      fileRefusal(
        'essai.yaml',
        `ligne 1 : ${TOO_MUCH} Ligne reçue : « nom: a: b: c ».`,
        'ligne 2 : Le texte commence par un signe réservé. Mettez-le entre guillemets. Ligne reçue : « clinique: @ici ».',
      ),
    );
  });
});
