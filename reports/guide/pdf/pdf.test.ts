import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleMark } from '../build-storyboard-sample.ts';
import { sampleGuide, sampleImage, sampleFrame, sampleStep, variedGuide } from '../hand-made-guide.ts';
import type { Mark } from '../storyboard.ts';
import { MARGINS, PAPERS, printedSize } from './paper.ts';
import { pdfPage } from './pdf-page.ts';

const DATE = new Date('2026-11-25T23:30:00-05:00');

describe('pdfPage', () => {
  it('needs nothing but itself', () => {
    const page = pdfPage(variedGuide(), { paper: 'A4', date: DATE });
    assert.deepEqual(
      page.match(/(?:src|href)="(?!data:|#)[^"]*"|url\((?!data:)[^)]*\)|<script|@import/g),
      null,
    );
  });

  it('says the day that it is at the clinic', () => {
    assert.match(
      pdfPage(variedGuide(), { paper: 'A4', date: DATE }),
      /<p class="date">25 novembre 2026<\/p>/,
    );
  });

  it('is on the paper that was asked for', () => {
    const sizeOf = (paper: 'A4' | 'Letter') =>
      /size: [^;]*/.exec(pdfPage(variedGuide(), { paper, date: DATE }))?.[0];
    assert.equal(sizeOf('A4'), 'size: 210mm 297mm');
    assert.equal(sizeOf('Letter'), 'size: 215.9mm 279.4mm');
  });

  it('shows texts as they are, in the page and in its head', () => {
    const guide = { ...variedGuide(), title: '"</style><b>\\A&' };
    const page = pdfPage(guide, { paper: 'A4', date: DATE });
    assert.ok(page.includes('<title>&quot;&lt;/style&gt;&lt;b&gt;\\A&amp;</title>'));
    assert.ok(page.includes('content: "\\22 \\3c /style>\\3c b>\\5c A&";'));
    assert.equal(page.match(/<\/style>/g)?.length, 1);
  });

  it('says once the title of a part and of its only chapter', () => {
    const guide = sampleGuide([[sampleStep('1)-1', ['x'])]]);
    const [part] = guide.parts;
    const [chapter] = part?.chapters ?? [];
    assert.ok(part && chapter);
    chapter.title = part.title;
    assert.doesNotMatch(pdfPage(guide, { paper: 'A4', date: DATE }), /<h3/);
  });

  it("says the trainer's note before the pictures of its step", () => {
    const steps = [sampleStep('1)-1', ['x'], [sampleFrame('a', 'x')], { note: 'Montrez la liste.' })];
    const page = pdfPage(sampleGuide([steps], { a: sampleImage() }), { paper: 'A4', date: DATE });
    assert.match(page, /<\/h4>\s*<aside class="trainer">.*Montrez la liste\..*<\/aside>\s*<figure>/s);
  });

  it('draws no number on a picture of which one act only has a place', () => {
    const open = sampleMark('Connexion', { gesture: 'open', rectangle: undefined });
    const discs = (...marks: Mark[]) => {
      const guide = sampleGuide([[sampleStep('1)-1', ['x'], [sampleFrame('a', '', marks)])]], {
        a: sampleImage(),
      });
      return pdfPage(guide, { paper: 'A4', date: DATE }).match(/<circle /g)?.length ?? 0;
    };
    assert.equal(discs(open, sampleMark('Nom')), 0);
    assert.equal(discs(open, sampleMark('Nom'), sampleMark('Ajouter')), 2);
  });

  it('refuses a picture that the guide does not have', () => {
    const guide = sampleGuide([[sampleStep('1)-1', ['x'], [sampleFrame('z', 'x')])]], { a: sampleImage() });
    assert.throws(() => pdfPage(guide, { paper: 'A4', date: DATE }), /no image « z »/);
  });
});

describe('printedSize', () => {
  const { A4 } = PAPERS;
  const widthOf = (width: number, height: number) => printedSize({ width, height }, A4).width;

  it('prints all screens at one scale, sharp ones too', () => {
    assert.equal(widthOf(1280, 800) / 1280, widthOf(320, 700) / 320);
    assert.equal(widthOf(2560, 1600), widthOf(1280, 800));
  });

  it('lets two usual screens share a sheet, with what is said of them', () => {
    const height = A4.height - MARGINS.top - MARGINS.bottom;
    assert.ok(height - 2 * printedSize({ width: 1280, height: 800 }, A4).height > 65);
  });

  it('makes a long page smaller, in its proportions, so that it fits with what is said of it', () => {
    const { width, height } = printedSize({ width: 1280, height: 4000 }, A4);
    assert.equal(height, A4.height - MARGINS.top - MARGINS.bottom - 55);
    assert.ok(Math.abs(width / height - 1280 / 4000) < 1e-9);
  });
});
