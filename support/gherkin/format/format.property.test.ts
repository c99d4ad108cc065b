import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readFeature } from '../feature-file.ts';
import { sourceLines, type SourceLine } from '../source-lines.ts';
import { formatted } from './format.ts';
import { meaningOf } from './meaning.ts';

const RICH = `# avant
# language: fr
@a @b # pourquoi
Fonctionnalité: Titre
  Une description
    en retrait

  # suivie d'un commentaire
  Contexte:
    Étant donné a
      # avant le tableau
      | a | b\\|c | « d » | 🙂 |
      # entre ses lignes
      | é | \\\\ \\n |  | \\x |

  # d'un scénario
  @c
  Scénario: Un
    Une description

    Étant donné que b
    # au milieu
    Quand c
      """json
      { "a":
          1 }

      """
    Alors d
    Et qu'e
      \`\`\`
      \\"""
      \`\`\`
    # à la fin

  # d'un plan
  @d
  @e
  Plan du Scénario: Deux <a>
    Quand c <a>
    Alors d

    # d'exemples
    @f
    Exemples: E
      Une description

      # de la table
      | a |
      | 1 |

  Règle: R
    Une description

    Exemple: Trois
      * d
# tout à la fin
`;

const texts = [RICH, ...globSync('features/**/*.feature').map((path) => readFileSync(path, 'utf8'))];

/** Other margins, ends, blank lines and paddings of cells, which say nothing to Gherkin. */
const changes = fc.record({
  margin: fc.constantFrom('', ' ', '    ', '\t', '\u00a0'),
  end: fc.constantFrom('', '', ' ', '\t', '\u00a0'),
  above: fc.constantFrom('', '', '', '\n', ' \n\n'),
  padding: fc.constantFrom('', ' ', '  \t'),
});
type Change = typeof changes extends fc.Arbitrary<infer T> ? T : never;

function changedLine({ text, kind }: SourceLine, { margin, end, above, padding }: Change): string {
  if (kind === 'docString') return text;
  const trimmed = text.trim();
  const cells = kind === 'row' ? trimmed.replace(/ *(?<!\\)\| */g, `${padding}|${padding}`).trim() : trimmed;
  return `${above}${margin}${cells}${end}`;
}

const changedTexts = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(changes, { minLength: 40, maxLength: 40 }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([text, changed, end]) =>
    sourceLines(text)
      .map((line, index) => changedLine(line, changed[index % changed.length] ?? changed[0] ?? NONE))
      .join('\n')
      .replaceAll('\n', end),
  );
const NONE: Change = { margin: '', end: '', above: '', padding: '' };

function read(text: string) {
  const { document, faults } = readFeature('a.feature', text);
  assert.deepEqual(faults, [], text);
  assert.ok(document);
  return document;
}
const layOut = (text: string): string => formatted(readFeature('a.feature', text));

describe('formatted, whatever the blanks', () => {
  it('says the same to Gherkin', () => {
    fc.assert(
      fc.property(changedTexts, (text) => {
        assert.equal(meaningOf(read(layOut(text))), meaningOf(read(text)));
      }),
    );
  });

  it('has nothing to change in what it laid out', () => {
    fc.assert(
      fc.property(changedTexts, (text) => {
        const once = layOut(text);
        assert.equal(layOut(once), once);
      }),
    );
  });

  it('keeps every line that is not blank, in order', () => {
    const words = (text: string): string[] =>
      text.split('\n').flatMap((line) => line.replace(/\s+/g, '') || []);
    fc.assert(
      fc.property(changedTexts, (text) => {
        assert.deepEqual(words(layOut(text)), words(text));
      }),
    );
  });
});
