import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readableHtml } from './readable-html.ts';

describe('readableHtml', () => {
  for (const [what, html, readable] of [
    ['a heading, one level lower than the page’s own', '<h1>Titre</h1>', '<h2>Titre</h2>'],
    ['a second heading', '<h2>Suite</h2>', '<h2>Suite</h2>'],
    [
      'a link',
      '<a href="https://a.example/?b=%252b">ici</a>',
      '<a href="https://a.example/?b=%252b">ici</a>',
    ],
    [
      'text and its accents',
      '<p>Été, <strong>là</strong>.<br></p>',
      '<p>Été, <strong>là</strong>.<br /></p>',
    ],
    [
      'text as text',
      '<p>1 &lt; 2 &amp; <code>&lt;b&gt;</code></p>',
      '<p>1 &lt; 2 &amp; <code>&lt;b&gt;</code></p>',
    ],
  ] as const) {
    it(`keeps ${what}`, () => {
      assert.equal(readableHtml(html), readable);
    });
  }
  for (const [what, html, readable] of [
    ['a script with what it says', '<p>a</p><script>alert(1)</script>', '<p>a</p>'],
    ['a style sheet with what it says', '<style>p { color: red }</style><p>a</p>', '<p>a</p>'],
    ['the page’s title', '<html><head><title>t</title></head><body><p>a</p></body></html>', '<p>a</p>'],
    ['style and class', '<p style="color: red" class="b" id="c">a</p>', '<p>a</p>'],
    [
      'on* attributes',
      '<a href="https://a.example" onclick="alert(1)">a</a>',
      '<a href="https://a.example">a</a>',
    ],
    ['a javascript: link', '<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
    ['a javascript: link in disguise', '<a href=" jAva&#9;Script:alert(1)">a</a>', '<a>a</a>'],
    ['a data: link', '<a href="data:text/html,x">a</a>', '<a>a</a>'],
    ['an image', '<p>a<img src="https://a.example/pixel" onerror="alert(1)"></p>', '<p>a</p>'],
    ['a form', '<form action="/"><input name="b"><button>c</button></form>', 'c'],
    ['a frame', '<iframe src="https://a.example"></iframe><p>a</p>', '<p>a</p>'],
    ['a drawing', '<svg onload="alert(1)"><a href="javascript:b">c</a></svg>', '<a>c</a>'],
    ['a comment', '<p>a<!-- b --></p>', '<p>a</p>'],
  ] as const) {
    it(`drops ${what}`, () => {
      assert.equal(readableHtml(html), readable);
    });
  }
});
