import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { replayHtml } from './replay.ts';
import { SAMPLE_GUIDE } from './sample-guide.ts';

const page = await replayHtml(SAMPLE_GUIDE);

describe('replayHtml', () => {
  it('allows its own style and script by their hash, its pictures, and nothing else', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    const hashOf = (tag: string) => {
      const [, text = ''] = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page) ?? [];
      assert.ok(text.length > 1000);
      return `&#39;sha256-${createHash('sha256').update(text).digest('base64')}&#39;`;
    };
    assert.equal(
      policy,
      `default-src &#39;none&#39;; script-src ${hashOf('script')}; style-src ${hashOf('style')}; ` +
        'img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;',
    );
  });

  it('names no place outside itself', () => {
    const places = Array.from(page.matchAll(/(?:src|href|url)\s*[=(]\s*["']?([^"'\s>)]+)/g), ([, to]) => to);
    const elsewhere = places.filter((to) => !/^(#|data:image\/png;base64,|\$\{)/.test(to ?? ''));
    assert.deepEqual(elsewhere, []);
  });

  it('escapes what people wrote, in its text and in its data', () => {
    assert.ok(page.includes('<title>L&#39;accueil &lt;d&#39;Émilie&gt; &amp; Cie</title>'));
    const [, data = ''] = /<script type="application\/json" id="guide">([^]*?)<\/script>/.exec(page) ?? [];
    assert.ok(!data.includes('<'));
    const { version, title, note, parts } = SAMPLE_GUIDE;
    assert.deepEqual(JSON.parse(data), { version, title, note, parts });
  });

  it('links each step that the simulator knows to it, and no other', async () => {
    const practised = await replayHtml(SAMPLE_GUIDE, ({ number }) =>
      number === '1)-2' ? 'http://127.0.0.1:3000/pratique/a/1-2' : undefined,
    );
    const steps = practised.match(/<article[^]*?<\/article>/g) ?? [];
    assert.deepEqual(
      steps.map((step) => / href="(http[^"]*)"\s+target="_blank"\s+rel="noopener"/.exec(step)?.[1]),
      [undefined, 'http://127.0.0.1:3000/pratique/a/1-2', undefined, undefined, undefined],
    );
    assert.ok(!page.includes('http://127.0.0.1'));
  });

  it('says under each picture of a step which of its captions it shows', () => {
    const [, step = ''] = page.match(/<article[^]*?<\/article>/g) ?? [];
    const told = step.match(/<p class="caption">[^<]*/g);
    assert.deepEqual(told, [
      '<p class="caption">Elle choisit «\u00a0Madame\u00a0» à «\u00a0Titre\u00a0»',
      '<p class="caption">Elle saisit «\u00a0Émilie\u00a0» dans «\u00a0Prénom\u00a0»',
    ]);
  });

  it('holds each picture once', () => {
    for (const { png } of Object.values(SAMPLE_GUIDE.images)) {
      assert.equal(page.split(png).length, 2);
    }
  });
});
