import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import JSZip from 'jszip';
import { sampleMark } from '../build-storyboard-sample.ts';
import { sampleFrame, sampleGuide, sampleImage, sampleStep, variedGuide } from '../hand-made-guide.ts';
import { SIMULATOR_NOTICE } from '../notice.ts';
import { circleAround } from '../replay/page/geometry.ts';
import type { Mark, Storyboard } from '../storyboard.ts';
import { writePptx } from './write-pptx.ts';

const DATE = new Date('2026-11-25T15:04:05Z');
const EMU_PER_INCH = 914_400;

async function bytesOf(guide: Storyboard): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'pptx-'));
  try {
    await writePptx(guide, join(folder, 'guide.pptx'), DATE);
    return await readFile(join(folder, 'guide.pptx'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The XML of a deck, by path. */
async function partsOf(bytes: Buffer): Promise<Map<string, string>> {
  const { files } = await JSZip.loadAsync(bytes);
  const xml = Object.values(files).filter(({ name }) => /\.(xml|rels)$/.test(name));
  return new Map(
    await Promise.all(xml.map(async (file) => [file.name, await file.async('string')] as const)),
  );
}

const slidesIn = (parts: Map<string, string>, folder = 'slides/slide'): string[] =>
  Array.from({ length: parts.size }, (_, index) => parts.get(`ppt/${folder}${index + 1}.xml`) ?? '').filter(
    Boolean,
  );

const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
    .map(([, text]) => text ?? '')
    .join('|')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const titleOf = (xml: string): string =>
  wordsOf(/<p:ph type="title"\/>.*?<\/p:sp>/s.exec(xml)?.[0] ?? '').replaceAll('|', '');

describe('writePptx', () => {
  let bytes: Buffer;
  let parts: Map<string, string>;
  before(async () => {
    bytes = await bytesOf(variedGuide());
    parts = await partsOf(bytes);
  });

  it('makes a cover, a slide a part, a slide a picture, and one of words for a step without any', () => {
    assert.deepEqual(slidesIn(parts).map(titleOf), [
      'Accueillir une employée',
      '1) Partie numéro 1',
      '1)-1  Louise ouvre la page «\u00a0Utilisateurs\u00a0»',
      '1)-2  Cliquer sur «\u00a0Champ 1\u00a0»; cliquer sur «\u00a0Champ 2\u00a0»',
      '1)-2  Remplir «\u00a0Mot de passe\u00a0»',
      '1)-2  Elle clique sur «\u00a0Ajouter\u00a0» & <attend>',
      '1)-3  Elle voit le code secret',
      '2) Partie numéro 2',
      '2)-1  Émilie reçoit un message',
      "2)-2  Elle demande l'aide de Louise",
    ]);
  });

  it('says on the cover the day and what the simulator is, and the latter on every slide', () => {
    const [cover = ''] = slidesIn(parts);
    assert.match(wordsOf(cover), /25 novembre 2026/);
    assert.ok(wordsOf(cover).includes(SIMULATOR_NOTICE));
    const layouts = slidesIn(parts, 'slideLayouts/slideLayout');
    const telling = layouts.filter((xml) => wordsOf(xml).includes(SIMULATOR_NOTICE)).length;
    assert.equal(telling, 2);
    for (let number = 2; number <= 10; number += 1) {
      const layout = /slideLayout(\d)\.xml/.exec(
        parts.get(`ppt/slides/_rels/slide${number}.xml.rels`) ?? '',
      )?.[1];
      assert.ok(wordsOf(layouts[Number(layout) - 1] ?? '').includes(SIMULATOR_NOTICE), String(number));
    }
  });

  it('has a section for the cover and each part', () => {
    const presentation = parts.get('ppt/presentation.xml') ?? '';
    const sections = [...presentation.matchAll(/<p14:section name="([^"]*)".*?<\/p14:section>/g)];
    assert.deepEqual(
      sections.map(([xml, name]) => [name, xml.match(/<p14:sldId /g)?.length]),
      [
        ['Couverture', 1],
        ['1) Partie numéro 1', 6],
        ['2) Partie numéro 2', 3],
      ],
    );
  });

  it('says all of a step beside each of its pictures', () => {
    const words = wordsOf(slidesIn(parts)[4] ?? '');
    assert.match(words, /Louise, page «\u00a0Utilisateurs\u00a0»\|Étape 1\)-2, image 2 de 3\|/);
    assert.ok(
      words.endsWith('|Elle remplit le formulaire|Elle clique sur «\u00a0Ajouter\u00a0» & <attend>|5'),
      words,
    );
    assert.doesNotMatch(words, /•{2}/, 'what is secret, even masked');
  });

  it('numbers the acts of one picture', () => {
    const words = wordsOf(slidesIn(parts)[3] ?? '');
    assert.match(
      words,
      /\|1\|2\|.*\|1\. Cliquer sur «\u00a0Champ 1\u00a0»\|2\. Cliquer sur «\u00a0Champ 2\u00a0»\|/,
    );
  });

  it("gives the speaker the trainer's note, a paragraph a line, after what opens the chapter", () => {
    const notes = slidesIn(parts, 'notesSlides/notesSlide').map((xml) => wordsOf(xml).replace(/\|\d+$/, ''));
    assert.equal(notes[1], 'Note de la partie 1.');
    assert.equal(notes[2], 'Chapitre numéro 1||Montrez la liste.|Puis le bouton.');
    assert.equal(notes[3], '');
    assert.equal(notes[9], 'De vive voix.');
  });

  it('tells who does not see what a picture shows, and what each circle is around', () => {
    const [, , slide = ''] = slidesIn(parts);
    const told = [...slide.matchAll(/descr="([^"]*)"/g)].map(([, text]) => text);
    assert.deepEqual(told, [
      'Capture d&apos;écran\u00a0: Louise, page «\u00a0Utilisateurs\u00a0». Cliquer sur «\u00a0Ouvrir\u00a0».',
      'Cercle\u00a0: Cliquer sur «\u00a0Ouvrir\u00a0»',
    ]);
  });

  it('is in French for the spelling checker', () => {
    for (const [path, xml] of parts) assert.doesNotMatch(xml, /lang="en-US"/, path);
    assert.match(slidesIn(parts)[2] ?? '', /<a:rPr lang="fr-CA"/);
  });

  it('says when the guide was made, and is the same bytes whenever it is', async () => {
    const core = parts.get('docProps/core.xml') ?? '';
    assert.deepEqual(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g), Array(2).fill('2026-11-25T15:04:05Z'));
    assert.match(core, /<dc:title>Accueillir une employée<\/dc:title>/);
    assert.ok((await bytesOf(variedGuide())).equals(bytes));
  });

  it('leaves nothing of what is known to make PowerPoint repair a deck', () => {
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const [, path = ''] of types.matchAll(/PartName="\/([^"]*)"/g)) assert.ok(parts.has(path), path);
    assert.match(parts.get('ppt/notesMasters/_rels/notesMaster1.xml.rels') ?? '', /theme2\.xml/);
    assert.match(parts.get('ppt/presentation.xml') ?? '', /<p:notesMasterIdLst>.*<p:sldIdLst>/);
    for (const xml of [...slidesIn(parts), ...slidesIn(parts, 'slideLayouts/slideLayout')]) {
      assert.doesNotMatch(xml, /<\/p:spPr><\/p:sp>/);
      assert.doesNotMatch(xml, /<\/a:solidFill><\/p:bgPr>/);
      assert.doesNotMatch(xml, /<\/a:r><a:pPr/);
    }
  });
});

describe('a mark on a slide', () => {
  interface Shape {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }

  /** The first shape of a kind on the slide of a picture, in inches. */
  async function shapesOn(
    guide: Storyboard,
    kind: string,
  ): Promise<{ shape: Shape; picture: Shape; xml: string }> {
    const [, , slide = ''] = slidesIn(await partsOf(await bytesOf(guide)));
    const read = (xml: string): Shape => {
      const number = (name: string) =>
        Number(new RegExp(`<a:[a-z]+[^>]* ${name}="(\\d+)"`).exec(xml)?.[1]) / EMU_PER_INCH;
      return { x: number('x'), y: number('y'), width: number('cx'), height: number('cy') };
    };
    const picture = /<p:pic>.*?<\/p:pic>/s.exec(slide)?.[0] ?? '';
    const xml =
      slide
        .match(/<p:sp>.*?<\/p:sp>/gs)
        ?.find((shape) => shape.includes(`prst="${kind}"`) && /name="C/.test(shape)) ?? '';
    return { shape: read(xml), picture: read(picture), xml };
  }

  const guideOf = (more: Partial<Mark>, width: number, height: number): Storyboard =>
    sampleGuide([[sampleStep('1)-1', ['x'], [sampleFrame('a', '', [sampleMark('Ajouter', more)])])]], {
      a: sampleImage(width, height),
    });

  const near = (actual: number, expected: number) => {
    assert.ok(Math.abs(actual - expected) < 0.001, `${actual} instead of ${expected}`);
  };

  it('is an ellipse without fill, around what is done, wherever the picture is', async () => {
    for (const [width, height] of [
      [320, 200],
      [320, 900],
    ] as const) {
      const { shape, picture, xml } = await shapesOn(guideOf({}, width, height), 'ellipse');
      assert.match(xml, /<a:noFill\/><a:ln w="38100"><a:solidFill><a:srgbClr val="D3261B"\/>/);
      near(shape.x + shape.width / 2, picture.x + picture.width / 2);
      near(shape.y + shape.height / 2, picture.y + picture.height * 0.45);
      const { rx } = circleAround({ x: 0.4, y: 0.4, width: 0.2, height: 0.1 }, { width, height });
      near(shape.width, (picture.width * 2 * rx) / width);
      near(picture.width / picture.height, width / height);
    }
  });

  it('has straight sides where it is long', async () => {
    const rectangle = { x: 0.1, y: 0.4, width: 0.8, height: 0.1 };
    const { xml } = await shapesOn(guideOf({ rectangle }, 320, 200), 'roundRect');
    assert.match(xml, /<a:gd name="adj" fmla="val 50000"\/>/);
  });

  it('is a blue frame around what is looked at', async () => {
    const { shape, picture, xml } = await shapesOn(guideOf({ kind: 'look' }, 320, 200), 'rect');
    assert.match(xml, /<a:srgbClr val="1668B8"\/>/);
    near(shape.width, (picture.width * 76) / 320);
  });
});

describe('words on a slide', () => {
  it('are smaller when there are more of them', async () => {
    const captions = (count: number) =>
      Array.from({ length: count }, (_, index) => `Elle fait la chose numéro ${index}`);
    const sizeOf = async (count: number) => {
      const guide = sampleGuide([[sampleStep('1)-1', captions(count), [sampleFrame('a', 'x')])]], {
        a: sampleImage(),
      });
      const [, , slide = ''] = slidesIn(await partsOf(await bytesOf(guide)));
      return Number(/sz="(\d+)"[^>]*>(?:(?!<a:t>).)*<a:t>Elle fait la chose numéro 1</s.exec(slide)?.[1]);
    };
    assert.equal(await sizeOf(3), 1400);
    assert.ok((await sizeOf(30)) < 1400);
  });
});
