import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { AttachmentContentEncoding, TestStepResultStatus, type Envelope } from '@cucumber/messages';
import { buildStoryboards, type Guides } from './build-storyboard.ts';
import {
  SAMPLE_DATE,
  sampleCapture,
  sampleMark,
  sampleRun,
  type SamplePlay,
} from './build-storyboard-sample.ts';
import { storyboardSchema, type Storyboard } from './storyboard.ts';

const { PASSED, FAILED, SKIPPED } = TestStepResultStatus;
const URI = 'features/guide.feature';

const RULES = `# language: fr
@guide
Fonctionnalité: Accueillir une employée
  Le guide de la clinique :
  en deux parties.

  - inscrire
  - ajouter
  Contexte:
    Étant donné que Louise est connectée

  Règle: 1) Inscription
    Par la représentante.

    Scénario: Une demande
      Elle est faite une fois.

      Étant donné qu'Émilie n'a pas de compte
      Et que « Émilie » n'est pas dans la liste
      # Note : montrer d'abord la liste,
      # puis le bouton.
      Quand elle clique sur « Ajouter »
      Et qu'elle choisit « Non » à « A-t-il un compte ? »
      Mais qu'elle ne coche rien
      # Rien pour la formation.
      Alors elle voit dans le tableau
        | Tremblay | Émilie |
        | Gagnon   | Louise |

    Plan du Scénario: Un message pour <qui>
      Quand <qui> ouvre son message
      Exemples:
        | qui    |
        | Émilie |
        | Karim  |

  Règle: Ajout
    Scénario: L'ajout
      Quand Louise ajoute Émilie
`;

const PLAIN = `# language: fr
@guide
Fonctionnalité: Sans règle
  Une phrase.

  Scénario: Un
    Quand un clic
  Scénario: Deux
    Alors un regard
`;

async function build(...runs: Envelope[][]): Promise<Guides> {
  return await buildStoryboards(runs.map((run) => Readable.from(run)));
}

/** The only guide of a run of one file, which must have no problem. */
async function guideOf(gherkin: string, play?: SamplePlay): Promise<Storyboard> {
  const { guides, problems } = await build(sampleRun({ [URI]: gherkin }, play));
  assert.deepEqual(problems, []);
  const [guide, ...others] = guides;
  assert.ok(guide && others.length === 0);
  assert.equal(guide.uri, URI);
  return storyboardSchema.parse(guide.storyboard);
}

const stepsOf = ({ parts }: Storyboard) =>
  parts.flatMap(({ chapters }) => chapters.flatMap(({ steps }) => steps));

describe('buildStoryboards', () => {
  it('makes a part of each rule, a chapter of each scenario and of each example', async () => {
    const { title, note, parts } = await guideOf(RULES);
    assert.equal(title, 'Accueillir une employée');
    assert.equal(note, 'Le guide de la clinique\u00a0: en deux parties.\n- inscrire\n- ajouter');
    assert.deepEqual(
      parts.map((part) => [part.title, part.note, part.chapters.map((chapter) => chapter.title)]),
      [
        [
          'Inscription',
          'Par la représentante.',
          ['Une demande', 'Un message pour Émilie', 'Un message pour Karim'],
        ],
        ['Ajout', '', ["L'ajout"]],
      ],
    );
  });

  it('numbers « Quand » and « Alors » through the chapters of a part', async () => {
    const numbers = stepsOf(await guideOf(RULES)).map(({ number }) => number);
    assert.deepEqual(numbers, ['1)-1', '1)-2', '1)-3', '1)-4', '2)-1']);
  });

  it('says conjunctions, tables and French signs as a guide does', async () => {
    const [act, look] = stepsOf(await guideOf(RULES));
    assert.deepEqual(act?.captions, [
      'Elle clique sur «\u00a0Ajouter\u00a0»',
      'Elle choisit «\u00a0Non\u00a0» à «\u00a0A-t-il un compte?\u00a0»',
      'Elle ne coche rien',
    ]);
    assert.deepEqual(look?.captions, ['Elle voit dans le tableau\u00a0: Tremblay, Émilie; Gagnon, Louise']);
    const quoting = PLAIN.replace('un clic', 'elle voit "Le service « RVSQ » est là." et "Oui"');
    assert.deepEqual(stepsOf(await guideOf(quoting))[0]?.captions, [
      'Elle voit «\u00a0Le service “RVSQ” est là.\u00a0» et «\u00a0Oui\u00a0»',
    ]);
  });

  it("makes of « Étant donné » the end of the chapter's note, and of a comment the step's", async () => {
    const { parts } = await guideOf(RULES);
    const [chapter, second] = parts[0]?.chapters ?? [];
    assert.equal(
      chapter?.note,
      'Elle est faite une fois.\n' +
        "Au départ\u00a0: Louise est connectée; Émilie n'a pas de compte; " +
        "«\u00a0Émilie\u00a0» n'est pas dans la liste.",
    );
    assert.equal(second?.note, 'Au départ\u00a0: Louise est connectée.');
    assert.deepEqual(
      chapter.steps.map(({ note }) => note),
      ["Montrer d'abord la liste, puis le bouton.", ''],
    );
  });

  it('makes one part of a feature without rules', async () => {
    const { note, parts } = await guideOf(PLAIN);
    assert.equal(note, 'Une phrase.');
    assert.deepEqual(
      parts.map((part) => [part.title, part.note, part.chapters.length]),
      [['Sans règle', '', 2]],
    );
  });

  it('gathers the captures of a step and of its conjunctions, and leaves those of « Étant donné »', async () => {
    const seen = sampleMark('Ajouter', { kind: 'look', gesture: 'see' });
    const captures = (step: string) => {
      if (step.startsWith('elle clique')) return [sampleCapture(1, 'Ajouter')];
      if (step.startsWith('elle choisit'))
        return [sampleCapture(1, 'Non'), sampleCapture(1, 'Bof'), sampleCapture(2, 'Oui')];
      if (step.startsWith('elle ne coche')) return [sampleCapture(2, '', { marks: [] })];
      if (step.startsWith('elle voit')) return [sampleCapture(1, '', { marks: [seen] })];
      return step.startsWith('Louise est') ? [sampleCapture(3, 'Connexion')] : [];
    };
    for (const contentEncoding of [AttachmentContentEncoding.BASE64, AttachmentContentEncoding.IDENTITY]) {
      const guide = await guideOf(RULES, { captures, contentEncoding });
      const [act, look, mail] = stepsOf(guide);
      assert.deepEqual(
        act?.frames.map(({ caption, marks }) => [caption, ...marks.map(({ label }) => label)]),
        [
          [0, 'Ajouter'],
          [1, 'Non', 'Bof'],
          [1, 'Oui'],
        ],
      );
      assert.equal(look?.frames[0]?.image, act.frames[0]?.image);
      assert.deepEqual(look?.frames[0]?.marks, [seen]);
      assert.deepEqual([mail?.kind, mail?.frames], ['screen', []]);
      assert.equal(Object.keys(guide.images).length, 2);
    }
  });

  it('calls mail a step that shows nothing else', async () => {
    const captures = (step: string) => [
      sampleCapture(1, 'Lien', { kind: 'mail' }),
      ...(step.startsWith('Karim') ? [sampleCapture(2, 'Accueil')] : []),
    ];
    const kinds = stepsOf(await guideOf(RULES, { captures })).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['mail', 'mail', 'mail', 'screen', 'mail']);
  });

  it('keeps beside the guide, and out of it, the moments at which its steps began', async () => {
    const moment = (name: string) => ({ moment: { name } });
    const captures = (step: string) => {
      if (step.startsWith('elle choisit'))
        return [sampleCapture(1, 'Non', moment('un')), sampleCapture(2, 'Oui', moment('deux'))];
      return step.startsWith('Louise') ? [sampleCapture(3, 'Ajouter', moment('trois'))] : [];
    };
    const { guides } = await build(sampleRun({ [URI]: RULES }, { captures }));
    assert.deepEqual(guides[0]?.practice, {
      title: 'Accueillir une employée',
      steps: [
        {
          number: '1)-1',
          captions: [
            'Elle choisit «\u00a0Non\u00a0» à «\u00a0A-t-il un compte?\u00a0»',
            'Elle ne coche rien',
          ],
          sentences: [[`Cliquer sur «\u00a0Oui\u00a0»`], []],
          ...moment('un'),
        },
        {
          number: '2)-1',
          captions: ['Louise ajoute Émilie'],
          sentences: [['Cliquer sur «\u00a0Ajouter\u00a0»']],
          ...moment('trois'),
        },
      ],
    });
    assert.doesNotMatch(JSON.stringify(guides[0].storyboard), /moment|trois/);
  });

  it('knows when the last run began, and which guides show secrets on purpose', async () => {
    const { guides, playedAt } = await build(
      sampleRun({
        [URI]: PLAIN,
        'features/z.feature': PLAIN.replace('Scénario: Deux', '@secrets-visibles\n  Scénario: Deux'),
      }),
      [{ testRunStarted: { timestamp: { seconds: 0, nanos: 0 } } }],
    );
    assert.deepEqual(playedAt, SAMPLE_DATE);
    assert.deepEqual(
      guides.map(({ showsSecrets }) => showsSecrets),
      [false, true],
    );
  });

  it('takes the last attempt of a scenario that was played again', async () => {
    const guide = await guideOf(PLAIN, {
      endings: () => [FAILED, PASSED],
      captures: (_, attempt) => [sampleCapture(attempt, `Essai ${attempt + 1}`)],
    });
    assert.equal(stepsOf(guide)[0]?.frames[0]?.marks[0]?.label, 'Essai 2');
  });

  it('puts shards together, in the order of the file', async () => {
    const shard = (name: string) =>
      sampleRun(
        { [URI]: PLAIN },
        {
          endings: (scenario) => (scenario === name ? [PASSED] : []),
          captures: () => [sampleCapture(1, name)],
        },
      );
    const { guides, problems } = await build(shard('Deux'), shard('Un'));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      guides[0]?.storyboard.parts[0]?.chapters.map(({ title, steps }) => [
        title,
        steps[0]?.frames[0]?.marks[0]?.label,
      ]),
      [
        ['Un', 'Un'],
        ['Deux', 'Deux'],
      ],
    );
  });
});

describe('a guide that cannot be made', () => {
  const fails = async (gherkin: string, play: SamplePlay, expected: RegExp) => {
    const { guides, problems } = await build(sampleRun({ [URI]: gherkin }, play));
    assert.deepEqual(guides, []);
    assert.match(problems.join('\n'), expected);
  };

  it('is none as soon as a scenario did not pass, and each that did not is named', async () => {
    const endings = (name: string) => (name === 'Un' ? [FAILED] : []);
    await fails(
      PLAIN,
      { endings },
      /^Le guide «\u00a0Sans règle\u00a0» n'est pas fait \(features\/guide\.feature\)\u00a0: il manque «\u00a0Un\u00a0» \(ligne 6, en échec\), «\u00a0Deux\u00a0» \(ligne 8, pas joué\)\.$/,
    );
    await fails(PLAIN, { endings: () => [SKIPPED] }, /ligne 6, sauté/);
    await fails(PLAIN, { endings: () => ['unfinished'] }, /ligne 6, interrompu/);
    await fails(RULES, { endings: (name) => (name.endsWith('Karim') ? [] : [PASSED]) }, /ligne 35, pas joué/);
  });

  it('is none when its scenarios, or its parts, are not in order', async () => {
    await fails(PLAIN.replace('Quand un', 'Étant donné un'), {}, /«\u00a0Un\u00a0» n'a ni Quand ni Alors/);
    await fails(`${PLAIN}\n  Règle: R\n    Scénario: S\n      Quand x\n`, {}, /hors de toute règle/);
    await fails(
      '# language: fr\n@guide\nFonctionnalité: Vide\n',
      {},
      /«\u00a0Vide\u00a0» n'a aucun scénario/,
    );
  });

  it('is none when a capture is not one', async () => {
    await fails(PLAIN, { captures: () => [{ png: '' }] }, /une capture de l'étape «\u00a0un clic\u00a0»/);
  });

  it('is none when runs do not have the same version of its file', async () => {
    const runs = [PLAIN, PLAIN.replace('un clic', 'deux clics')].map((text) => sampleRun({ [URI]: text }));
    const { guides, problems } = await build(...runs);
    assert.deepEqual(guides, []);
    assert.match(problems.join(), /n'en ont pas tous la même version/);
  });

  it('is said of files that cannot be read, and of a run without any guide', async () => {
    const parseError = { source: { uri: 'a.feature' }, message: 'imprévu' };
    const { problems } = await build([{ parseError }, { parseError }]);
    assert.deepEqual(problems, ['a.feature ne se lit pas\u00a0: imprévu']);
    const none = await build(sampleRun({ [URI]: PLAIN.replace('@guide', '@autre') }));
    assert.deepEqual(none.problems, ["Aucune fonctionnalité n'est étiquetée @guide."]);
  });
});
