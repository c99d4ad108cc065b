import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { Window } from 'happy-dom';
import { HtmlValidate } from 'html-validate';
import { pageOf } from './page.ts';
import { CATALOGUE } from './sample-catalogue.ts';

const html = await pageOf(CATALOGUE);

describe('the page', () => {
  it('is valid HTML', async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
    const { results } = await validator.validateString(html);
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
      [],
    );
  });

  it('shows signs for what they are', () => {
    assert.match(html, / est &lt;ici&gt;<\/h3>/);
    assert.match(html, /Place la personne &#34;ici&#34; &amp; pas ailleurs\./);
    assert.match(
      html,
      /title="Un &lt;b&gt;prénom&lt;\/b&gt;\.\npar exemple\u00a0: Léa, a\|b, &#34;Zoé&#34;"/,
    );
    assert.match(html, /\| &lt;\/pre&gt; \|/);
  });

  it('asks for nothing else', () => {
    assert.doesNotMatch(html, /https?:|@import|url\(|\bsrc=|<link/);
  });
});

describe('its search', () => {
  /** What is left of the page once somebody did something with it. */
  function after(act: (window: Window) => void) {
    const window = new Window();
    const { document } = window;
    document.write(html);
    const script = /<script>(.*)<\/script>/s.exec(html)?.[1] ?? '';
    runInNewContext(script, { document });
    act(window);
    return {
      count: document.querySelector('[role=status]')?.textContent,
      steps: [...document.querySelectorAll('article:not([hidden]) h3')].map((step) =>
        step.textContent.trim(),
      ),
      nothing: document.querySelector('.nothing')?.hasAttribute('hidden') === false,
    };
  }
  const type = (text: string) => (window: Window) => {
    const field = window.document.querySelector('#words');
    assert.ok(field !== null && 'value' in field);
    field.value = text;
    field.dispatchEvent(new window.Event('input', { bubbles: true }));
  };

  it('shows everything at first', () => {
    assert.equal(after(() => undefined).count, '3 étapes sur 3');
  });
  it('finds words in any order, without accents nor capitals', () => {
    const { count, steps } = after(type('ECRAN verifie'));
    assert.deepEqual([count, steps], ['1 étape sur 3', ['Alors le tableau contient']]);
  });
  it('says that nothing matches', () => {
    assert.deepEqual(after(type('zzz')), { count: '0 étape sur 3', steps: [], nothing: true });
  });
});
