import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import JSZip from 'jszip';
import { sampleMark } from '../build-storyboard-sample.ts';
import { sampleFrame, sampleGuide, sampleImage, sampleStep } from '../hand-made-guide.ts';
import { pdfPage } from '../pdf/pdf-page.ts';
import { writePptx } from '../pptx/write-pptx.ts';
import { html } from '../replay/html.ts';
import { secretsIn } from './secrets-in.ts';

const DATE = new Date('2026-11-25T15:04:05Z');
const CODE = { name: "code d'Émilie", value: 'wH6nCSZu' };
const TOKEN = { name: 'jeton', value: '9NbL/9+U9KQkguSD6qJSS8Nu==' };
const ANSWER = { name: 'réponse', value: 'L\'été à "Gaspé" & <ici>' };
const ALL = [CODE, TOKEN, ANSWER];

const found = (content: Uint8Array | string) => secretsIn(content, ALL);

describe('secretsIn', () => {
  it('finds nothing where there is nothing, and looks for all', async () => {
    assert.deepEqual(await found('Le code secret est affiché, et il ne le sera plus.'), []);
    assert.deepEqual(await found(`${ANSWER.value} ${CODE.value}`), [CODE.name, ANSWER.name]);
  });

  it('never says the value of what it found', async () => {
    assert.doesNotMatch((await found(ALL.map(({ value }) => value).join())).join(), /wH6nCSZu|9NbL|Gaspé/);
  });

  it('reads what JSON, HTML and addresses make of a text, several times over', async () => {
    const once = encodeURIComponent(TOKEN.value);
    const twice = once.replaceAll('%', '%25');
    const thrice = twice.replaceAll('%', '%25').replaceAll('%252F', '%252f');
    for (const text of [
      JSON.stringify({ answer: ANSWER.value }),
      JSON.stringify(JSON.stringify({ answer: ANSWER.value })),
      JSON.stringify(ANSWER.value).replace(/[<>&é]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`),
      html`<p title="${ANSWER.value}"></p>`.text,
      html`<script type="application/json">
        ${JSON.stringify(ANSWER.value)}
      </script>`.text,
      ANSWER.value.replace(/./gu, (sign) => `&#x${sign.codePointAt(0)?.toString(16) ?? ''};`),
    ]) {
      assert.deepEqual(await found(text), [ANSWER.name], text);
    }
    for (const text of [once, twice, `a?NoRefre=${thrice}&amp;b`]) {
      assert.deepEqual(await found(text), [TOKEN.name], text);
    }
  });

  it('finds it with tags, line ends or hand-made spaces in the middle', async () => {
    for (const text of [
      '<b>wH6n</b><i>CSZu</i>',
      'wH6n CSZu',
      'wH6n\r\n  CSZu',
      'wH6n\u00adCSZu',
      'wH6n\u00a0\u200bCSZu',
    ]) {
      assert.deepEqual(await found(text), [CODE.name], text);
    }
    assert.deepEqual(await found('L’été'.normalize('NFD')), []);
    assert.deepEqual(await found(ANSWER.value.normalize('NFD')), [ANSWER.name]);
  });

  it('finds one of several lines, as JSON writes it', async () => {
    const lines = { name: 'lignes', value: 'un\n\tdeux\\trois' };
    assert.deepEqual(await secretsIn(JSON.stringify([lines.value]), [lines]), ['lignes']);
  });

  it('finds it in base64, wherever it begins', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 20 }),
        fc.uint8Array({ maxLength: 20 }),
        async (start, end) => {
          const bytes = Buffer.concat([start, Buffer.from(CODE.value), end]);
          assert.deepEqual(await found(`data:;base64,${bytes.toString('base64')}`), [CODE.name]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('does not take the letters of a picture for words', async () => {
    const { png } = sampleImage(320, 200, (x, y) => (x * 7 + y * 13) % 256);
    const chance = { name: 'hasard', value: png.slice(60, 68) };
    assert.deepEqual(await secretsIn(`<img src="data:image/png;base64,${png}">`, [chance]), []);
    assert.deepEqual(await secretsIn(`<img src="${png.slice(60, 100)}">`, [chance]), ['hasard']);
  });

  it('reads what a PNG says beside its picture, in a file or in a page', async () => {
    const png = Buffer.from(sampleImage().png, 'base64');
    const text = Buffer.from(`Comment\0${CODE.value}`);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(text.length);
    const chunk = Buffer.concat([size, Buffer.from('tEXt'), text, Buffer.alloc(4)]);
    const telling = Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
    assert.deepEqual(await found(telling), [CODE.name]);
    assert.deepEqual(await found(`"${telling.toString('base64')}"`), [CODE.name]);
    assert.deepEqual(await found(png), []);
  });

  it('reads what is in a ZIP, and the names in it', async () => {
    const inner = await new JSZip().file('texte.txt', CODE.value).generateAsync({ type: 'uint8array' });
    const zip = new JSZip().file('dedans.zip', inner).file('9NbL/9+U9KQkguSD6qJSS8Nu==', 'x');
    const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    assert.deepEqual(await found(bytes), [CODE.name, TOKEN.name]);
  });

  it('refuses to look for an empty secret, and to pass what it cannot read', async () => {
    await assert.rejects(secretsIn('x', [{ name: 'vide', value: ' \n' }]), /« vide » is empty/);
    await assert.rejects(found(Buffer.from('PK\u0003\u0004 puis rien')));
    await assert.rejects(found(Buffer.from('%PDF-1.4 puis rien')));
  });
});

describe('a guide that lets a secret out', () => {
  const guideSaying = (place: 'caption' | 'note' | 'mark' | 'title') => {
    const say = (here: string, text: string) => (here === place ? `${text} ${CODE.value}` : text);
    const mark = sampleMark(say('mark', 'Ajouter'));
    const step = sampleStep('1)-1', ['Un', say('caption', 'Deux')], [sampleFrame('a', '', [mark])], {
      note: say('note', 'Une note'),
    });
    return { ...sampleGuide([[step]], { a: sampleImage() }), title: say('title', 'Guide') };
  };

  it('is found out in its storyboard, its page to print and its slides, wherever it says it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'secrets-'));
    try {
      for (const place of ['caption', 'note', 'mark', 'title'] as const) {
        const guide = guideSaying(place);
        await writePptx(guide, join(folder, 'guide.pptx'), DATE);
        const page = pdfPage(guide, { paper: 'A4', date: DATE });
        for (const content of [JSON.stringify(guide), page, await readFile(join(folder, 'guide.pptx'))]) {
          assert.deepEqual(await found(content), [CODE.name], place);
        }
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
