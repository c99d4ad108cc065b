import assert from 'node:assert/strict';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';
import {
  sampleFrame,
  sampleGuide,
  sampleImage,
  sampleStep,
  variedGuide,
} from '../../reports/guide/hand-made-guide.ts';
import { SIMULATOR_NOTICE } from '../../reports/guide/notice.ts';
import { PAPERS, type PaperName } from '../../reports/guide/pdf/paper.ts';
import { pdfPage } from '../../reports/guide/pdf/pdf-page.ts';
import { stepsInOrder } from '../../reports/guide/reading-order.ts';
import { secretsIn } from '../../reports/guide/secrets/secrets-in.ts';
import type { Storyboard } from '../../reports/guide/storyboard.ts';
import { printPdf } from './print-pdf.ts';

const DATE = new Date('2026-11-25T15:04:05Z');
const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** What the tests look at in a PDF. */
interface Printed {
  readonly bytes: Buffer;
  /** The words of each page, with single spaces. */
  readonly pages: readonly string[];
  readonly pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
}

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pdf-'));
});
after(async () => {
  await rm(folder, { recursive: true });
});

async function print(guide: Storyboard, paper: PaperName = 'A4'): Promise<Printed> {
  const file = join(folder, 'guide.pdf');
  await printPdf(pdfPage(guide, { paper, date: DATE }), file, DATE);
  const bytes = await readFile(file);
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      tidy(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('')),
    );
  }
  return { bytes, pages, pdf };
}

const outlineSchema = z.array(
  z.object({
    title: z.string(),
    get items() {
      return outlineSchema;
    },
  }),
);

/** Bookmarks, with a sign for each level. */
const titlesIn = (items: z.infer<typeof outlineSchema>, level = ''): string[] =>
  items.flatMap(({ title, items: under }) => [`${level} ${title}`.trim(), ...titlesIn(under, `${level}>`)]);

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Without a digit, which would be taken for a page number. */
const nameOf = (index: number): string =>
  String.fromCodePoint(0x3b1 + (index % 25)).repeat(1 + Math.floor(index / 25));

/** The page numbers of the contents, by what they are of; steps only. */
const contentsOf = (pages: readonly string[], from: number, to: number): Map<string, number> =>
  new Map(
    pages
      .slice(from - 1, to)
      .flatMap((words) => [...words.matchAll(/(\d+\)-\d+) .*? (\d+)(?= |$)/g)])
      .map(([, number = '', page]) => [number, Number(page)]),
  );

describe('printPdf', () => {
  let printed: Printed;
  before(async () => {
    printed = await print(variedGuide());
  });

  it('prints a cover, the contents, and a part from the top of a page', () => {
    const { pages } = printed;
    assert.equal(pages.length, 5);
    assert.equal(
      pages[0],
      tidy(`Guide illustré Accueillir une employée Pour la clinique. 25 novembre 2026 ${SIMULATOR_NOTICE}`),
    );
    assert.match(pages[1] ?? '', /Table des matières/);
    assert.match(pages[2] ?? '', /Partie 1 Partie numéro 1 Note de la partie 1\./);
    assert.match(pages[4] ?? '', /Partie 2 Partie numéro 2/);
  });

  it('has the page number, the notice and both titles around each page but the cover', () => {
    for (const [index, words] of printed.pages.entries()) {
      if (index === 0) continue;
      assert.ok(words.includes(`Page ${index + 1} de 5`), words);
      assert.ok(words.includes(SIMULATOR_NOTICE), words);
      assert.ok(words.includes('Accueillir une employée'), words);
    }
    assert.equal(printed.pages[3]?.match(/Partie numéro 1/g)?.length, 1);
  });

  it('says in the contents on which page each step is', () => {
    const { pages } = printed;
    const contents = contentsOf(pages, 2, 2);
    const steps = stepsInOrder(variedGuide()).map(({ step }) => step);
    assert.equal(contents.size, steps.length);
    for (const { number, captions } of steps) {
      const words = pages[(contents.get(number) ?? 0) - 1] ?? '';
      assert.ok(words.includes(tidy(`${number} ${captions[0] ?? ''}`)), `${number}: ${words}`);
    }
  });

  it('says every caption, every note, and under a picture what is done on it', () => {
    const words = printed.pages.join(' ');
    for (const { step } of stepsInOrder(variedGuide())) {
      for (const text of [...step.captions, ...step.note.split('\n')])
        assert.ok(words.includes(tidy(text)), text);
    }
    assert.ok(
      words.includes('1)-2, image 2 de 3 — Louise, page « Utilisateurs » : Remplir « Mot de passe »'),
      words,
    );
    assert.match(words, /1\. Cliquer sur « Champ 1 » 2\. Cliquer sur « Champ 2 »/);
    assert.match(words, /Louise, courriel « Utilisateurs »/);
  });

  it('is tagged, in French, with bookmarks whose words stay apart', async () => {
    const { pdf } = printed;
    const { info } = await pdf.getMetadata();
    const { Title, Language } = Object.fromEntries(Object.entries(info));
    assert.deepEqual([Title, Language], ['Accueillir une employée', 'fr-CA']);
    assert.deepEqual(await pdf.getMarkInfo(), { Marked: true, UserProperties: false, Suspects: false });
    assert.deepEqual(titlesIn(outlineSchema.parse(await pdf.getOutline())), [
      'Accueillir une employée',
      '> Table des matières',
      '> Partie numéro 1',
      '>> Chapitre numéro 1',
      '>>> 1)-1 Louise ouvre la page «\u00a0Utilisateurs\u00a0»',
      '>>> 1)-2 Elle remplit le formulaire',
      '>>> 1)-3 Elle voit le code secret',
      '> Partie numéro 2',
      '>> Chapitre numéro 2',
      '>>> 2)-1 Émilie reçoit un message',
      ">>> 2)-2 Elle demande l'aide de Louise",
    ]);
  });

  it('says when the guide was made, and is the same bytes whenever it is', async () => {
    const text = printed.bytes.toString('latin1');
    assert.deepEqual(text.match(/D:\d{14}/g), ['D:20261125150405', 'D:20261125150405']);
    assert.ok((await print(variedGuide())).bytes.equals(printed.bytes));
  });

  it('tells who does not see what pictures show, where secrets are looked for too', async () => {
    const secrets = ['Cliquer sur «\u00a0Champ 2\u00a0»', 'Chapitre numéro 2', 'nulle part'].map((value) => ({
      name: value,
      value,
    }));
    assert.deepEqual(
      await secretsIn(printed.bytes, secrets),
      secrets.slice(0, 2).map(({ name }) => name),
    );
    const alternative = {
      name: 'image',
      value: "Capture d'écran\u00a0: Louise, courriel «\u00a0Utilisateurs\u00a0»",
    };
    assert.deepEqual(await secretsIn(printed.bytes, [alternative]), ['image']);
  });

  it('is on the paper that was asked for', async () => {
    for (const paper of ['A4', 'Letter'] as const) {
      const { pdf } = paper === 'A4' ? printed : await print(variedGuide(), paper);
      const { width, height } = (await pdf.getPage(3)).getViewport({ scale: 1 });
      // Chromium counts in pixels, of which there are 96 in an inch.
      assert.ok(Math.abs(width - PAPERS[paper].width * POINTS_PER_MILLIMETRE) < 0.8, String(width));
      assert.ok(Math.abs(height - PAPERS[paper].height * POINTS_PER_MILLIMETRE) < 0.8, String(height));
    }
  });
});

describe('a guide with much to say', () => {
  it('loses no word, and its contents of several pages are right', async () => {
    const long = (start: string) => `${start} ${'beaucoup de choses '.repeat(60)}fin`;
    const steps = Array.from({ length: 70 }, (_, index) =>
      sampleStep(
        `1)-${index + 1}`,
        index % 10 === 0 ? [long('Elle dit'), long('Puis')] : [`Elle fait la chose ${nameOf(index)}`],
        index % 3 === 0 ? [sampleFrame('a', 'x')] : [],
        {
          note: index % 20 === 0 ? Array.from({ length: 60 }, (__, line) => `Ligne ${line}`).join('\n') : '',
        },
      ),
    );
    const { pages } = await print(sampleGuide([steps], { a: sampleImage(1280, 800) }), 'Letter');
    const contents = contentsOf(pages, 2, 4);
    assert.equal(contents.size, 70);
    for (const { number, captions } of steps) {
      const start = tidy(`${number} ${captions[0] ?? ''}`).slice(0, 30);
      assert.ok(pages[(contents.get(number) ?? 0) - 1]?.includes(start), number);
    }
    const words = pages.join(' ');
    assert.equal(words.match(/choses fin/g)?.length, 14);
    assert.equal(words.match(/Ligne 59/g)?.length, 4);
  });
});

describe('a page that cannot be printed', () => {
  it('is one whose contents name what nothing leads to; no file is left', async () => {
    const file = join(folder, 'autre.pdf');
    await assert.rejects(
      printPdf('<!doctype html><p data-page-of="nulle-part"></p>', file, DATE),
      /No link leads to: nulle-part\./,
    );
    await assert.rejects(access(file), { code: 'ENOENT' });
  });
});
