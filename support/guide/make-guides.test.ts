import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { TestStepResultStatus } from '@cucumber/messages';
import { sampleCapture, SAMPLE_DATE } from '../../reports/guide/build-storyboard-sample.ts';
import { CAPTURED, GHERKIN, SECRET, withSample } from './sample-workshop.ts';

const SLUG = 'l-accueil-d-emilie';
const { PASSED, FAILED } = TestStepResultStatus;

describe('npm run guide', () => {
  it('makes a guide in all its forms, in a folder of its own, and says where', async () => {
    await withSample(async ({ make, messages, output, said }) => {
      assert.equal(await make([await messages()]), true, said());
      assert.deepEqual(await readdir(output), [SLUG]);
      const files = [
        'guide-a4.pdf',
        'guide-lettre.pdf',
        'guide.html',
        'guide.json',
        'guide.pptx',
        'images',
        'pratique.json',
      ];
      assert.deepEqual((await readdir(join(output, SLUG))).sort(), files);
      assert.equal((await readdir(join(output, SLUG, 'images'))).length, 3);
      assert.match(
        said(),
        /^\nGuide «\u00a0L'accueil d'Émilie\u00a0»\n {2}page à suivre\n {2}PDF, format lettre\n/,
      );
      assert.match(said(), /Pas de guide de référence\u00a0: npm run guide -- --garder garde celui-ci\.\n/);
      const table = said().split('\n\n').at(-1)?.trimEnd().split('\n') ?? [];
      assert.equal(table.length, 7);
      assert.equal(new Set(table.map((line) => line.length)).size, 1, said());
    });
  });

  it('says that it was made on the day on which it was played', async () => {
    await withSample(async ({ make, messages, output }) => {
      await make([await messages()]);
      assert.match(await readFile(join(output, SLUG, 'guide-a4.pdf'), 'utf8'), /25 novembre 2026/);
      assert.equal(SAMPLE_DATE.toISOString().slice(0, 10), '2026-11-25');
    });
  });

  it('leads from a step with a moment to the simulator, which has the moment beside the guide', async () => {
    await withSample(async ({ make, messages, output }) => {
      await make([await messages()], {}, { simulator: 'http://bac.example' });
      const read = (file: string) => readFile(join(output, SLUG, file), 'utf8');
      const links = (await read('guide.html')).match(/href="http[^"]*"/g);
      assert.deepEqual(links, [`href="http://bac.example/pratique/${SLUG}/1-1"`]);
      assert.deepEqual(JSON.parse(await read('pratique.json')), {
        title: "L'accueil d'Émilie",
        steps: [
          {
            number: '1)-1',
            captions: ['Elle clique sur «\u00a0Ajouter\u00a0»', 'Elle choisit «\u00a0Non\u00a0»'],
            sentences: [
              ['Cliquer sur «\u00a0elle clique sur “Ajouter”\u00a0»'],
              ['Cliquer sur «\u00a0elle choisit “Non”\u00a0»'],
            ],
            moment: { code: 1 },
          },
        ],
      });
      assert.doesNotMatch(await read('guide.json'), /moment/);
    });
  });

  it('makes one guide of several shards, and none of a part of them', async () => {
    await withSample(async ({ make, messages, output, said }) => {
      const shard = (name: string) =>
        messages(GHERKIN, { ...CAPTURED, endings: (scenario) => (scenario === name ? [PASSED] : []) }, name);
      const shards = [await shard('Deux'), await shard('Un')];
      assert.equal(await make(shards), true, said());
      assert.deepEqual(await readdir(output), [SLUG]);
      assert.equal(await make(shards.slice(1)), false);
      assert.match(said(), /il manque «\u00a0Deux\u00a0» \(ligne 7, pas joué\)/);
      assert.deepEqual(await readdir(output), [], 'the former guide is not that of these messages');
    });
  });

  it('fails with its scenarios, and makes the guides that it can', async () => {
    await withSample(async ({ make, messages, output, said }) => {
      assert.equal(await make([await messages()], { hasPassed: false }), false, said());
      assert.deepEqual(await readdir(output), [SLUG]);
      assert.equal(await make([await messages(GHERKIN, { endings: () => [FAILED] })]), false);
      assert.match(said(), /en échec/);
    });
  });

  it('leaves what is there when messages have no guide, or none that was recorded', async () => {
    await withSample(async ({ make, messages, output, said }) => {
      await make([await messages()]);
      assert.equal(await make([await messages(GHERKIN.replace('@guide', '@autre'))]), false);
      assert.match(said(), /Aucune fonctionnalité n'est étiquetée @guide\./);
      assert.deepEqual(await readdir(output), [SLUG]);
      assert.equal(await make([await messages(GHERKIN, {})], {}, { isKept: true }), false);
      assert.match(said(), /n'est pas fait\u00a0: aucune image n'y est jointe/);
    });
  });

  it('keeps no messages of a run that failed, which say what was on the page', async () => {
    await withSample(async ({ make, messages }) => {
      let forgotten = 0;
      const forget = () => {
        forgotten++;
        return Promise.resolve();
      };
      await make([await messages()], { forget });
      assert.equal(forgotten, 0);
      await make([await messages()], { forget, hasPassed: false });
      assert.equal(forgotten, 1);
    });
  });

  it('removes former guides, and nothing else', async () => {
    await withSample(async ({ make, messages, output }) => {
      await make([await messages(GHERKIN.replace("L'accueil", 'Le départ'))]);
      await mkdir(join(output, 'photos'));
      await mkdir(join(output, '.en-cours-1'));
      await make([await messages()]);
      assert.deepEqual((await readdir(output)).sort(), [SLUG, 'photos']);
    });
  });

  it('touches nothing that is in its place and is no guide', async () => {
    await withSample(async ({ make, messages, output, said }) => {
      await mkdir(join(output, SLUG), { recursive: true });
      await writeFile(join(output, SLUG, 'photo.png'), '');
      assert.equal(await make([await messages()]), false);
      assert.match(said(), /n'est pas fait\u00a0: il y a autre chose à sa place/);
      assert.deepEqual(await readdir(output), [SLUG]);
      assert.deepEqual(await readdir(join(output, SLUG)), ['photo.png']);
    });
  });
});

describe('the reference of a guide', () => {
  it('is kept when asked, and compared with what comes after', async () => {
    await withSample(async ({ make, messages, output, said }) => {
      assert.equal(await make([await messages()], {}, { isStrict: true }), false, 'nothing to compare with');
      await make([await messages()], {}, { isKept: true });
      assert.match(said(), /gardé comme référence/);
      assert.equal(await make([await messages()], {}, { isStrict: true }), true, said());
      assert.match(said(), /\nRien n'a changé\.\n/);

      const other = [await messages(GHERKIN.replace('« Non »', '« Oui »'))];
      assert.equal(await make(other), true, 'changes are only told');
      assert.match(said(), /Le guide a changé\u00a0: 1 étape modifiée\./);
      assert.match(await readFile(join(output, SLUG, 'changements.html'), 'utf8'), /<del>Non<\/del>/);
      assert.equal(await make(other, {}, { isStrict: true }), false);
    });
  });

  it('is missed where its guide is no longer made, until the others are kept', async () => {
    await withSample(async ({ make, messages, said }) => {
      await make([await messages()], {}, { isKept: true });
      const renamed = GHERKIN.replace("L'accueil", 'Le départ');
      const missing = new RegExp(`\\nGuide de référence sans guide\u00a0: ${SLUG}\\.\\n`);
      assert.equal(await make([await messages(renamed)]), true, 'it is only told');
      assert.match(said(), missing);
      assert.equal(await make([await messages(renamed)], { hasPassed: false }, { isKept: true }), false);
      assert.match(said(), missing);
      assert.equal(await make([await messages(renamed)], {}, { isStrict: true }), false);
      assert.match(said(), missing);
      await make([await messages(renamed)], {}, { isKept: true });
      assert.match(said(), / {2}il n'est plus une référence\n/);
      assert.equal(await make([await messages(renamed)], {}, { isStrict: true }), true, said());
    });
  });

  it('is said where it cannot be read', async () => {
    await withSample(async ({ folder, make, messages, said }) => {
      await mkdir(join(folder, 'references'));
      await writeFile(join(folder, 'references', `${SLUG}.json`), '{"version":1}');
      assert.equal(await make([await messages()]), true);
      assert.match(said(), /référence ne se lit pas, ou est d'une autre version/);
    });
  });
});

describe('a secret of the run', () => {
  const telling = GHERKIN.replace('« Non »', `« ${SECRET.value} »`);

  it('is in no guide: where it would be, there is none, not even the former', async () => {
    await withSample(async ({ make, messages, output, said }) => {
      await make([await messages(telling)], { secrets: [] });
      assert.deepEqual(await readdir(output), [SLUG]);
      // Only the words of the feature say it.
      const captures = () => [sampleCapture(1, 'x')];
      assert.equal(await make([await messages(telling, { captures })]), false);
      assert.match(
        said(),
        /n'est pas fait\u00a0: il dit des secrets\u00a0:\n(?: {2}guide[-.a-z0-9]* dit un code secret\n?){5}\.?\n/,
      );
      assert.doesNotMatch(said(), new RegExp(SECRET.value));
      assert.deepEqual(await readdir(output), []);
    });
  });

  it('is in no moment either', async () => {
    await withSample(async ({ make, messages, output, said }) => {
      const captures = () => [sampleCapture(1, 'x', { moment: { state: SECRET.value } })];
      let isForgotten = false;
      const forget = () => {
        isForgotten = true;
        return Promise.resolve();
      };
      assert.equal(await make([await messages(GHERKIN, { captures })], { forget }), false);
      assert.match(
        said(),
        /messages\.ndjson dit un code secret\u00a0: aucun guide n'en est fait, et il est effacé\./,
      );
      assert.doesNotMatch(said(), new RegExp(SECRET.value));
      assert.equal(isForgotten, true);
      assert.deepEqual(await readdir(output).catch(() => []), []);
    });
  });

  it('is shown where its author wants it, which is said', async () => {
    await withSample(async ({ make, messages, output, said }) => {
      const captures = () => [sampleCapture(1, SECRET.value)];
      const shown = telling.replace('  Scénario: Un', '  @secrets-visibles\n  Scénario: Un');
      assert.equal(
        await make([
          await messages(shown, { captures: (step) => (step.includes('choisit') ? captures() : []) }),
        ]),
        true,
        said(),
      );
      assert.match(said(), /secrets montrés exprès \(@secrets-visibles\)\u00a0: ils n'y sont pas cherchés\n/);
      assert.deepEqual(await readdir(output), [SLUG]);
    });
  });

  it('must be known: a run that left none makes no guide, messages alone say that nobody looked', async () => {
    await withSample(async ({ make, messages, said }) => {
      const file = await messages();
      assert.equal(await make([file], { secrets: undefined, forget: () => Promise.resolve() }), false);
      assert.match(said(), /n'a laissé aucun secret/);
      assert.equal(await make([file], { secrets: undefined }), true);
      assert.match(said(), /ne sont pas donnés \(--secrets\)/);
    });
  });
});
