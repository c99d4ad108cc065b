import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeature } from '../feature-file.ts';
import { formatted } from './format.ts';

const HEAD = '# language: fr\nFonctionnalité: Titre\n';
const laidOut = (text: string): string => formatted(readFeature('a.feature', text));

/** Compares what stands under the title of a feature. */
function assertLaidOut(before: string, after: string): void {
  assert.equal(laidOut(HEAD + before), HEAD + after);
  assert.equal(laidOut(HEAD + after), HEAD + after);
}

describe('formatted', () => {
  it('puts each level two spaces further in', () => {
    assertLaidOut(
      'À quoi elle sert\n\n Contexte:\n Soit a\n\n@x\n   Plan du Scénario: P\n\tQuand b\n"""\nmot\n"""\n@y\nExemples:\n|c|\n|d|\n',
      [
        '  À quoi elle sert\n',
        '  Contexte:\n    Soit a\n',
        '  @x\n  Plan du Scénario: P\n    Quand b\n      """\n      mot\n      """\n',
        '    @y\n    Exemples:\n      | c |\n      | d |\n',
      ].join('\n'),
    );
  });

  it('puts what a rule holds one level further', () => {
    assertLaidOut(
      '\nRègle: R\nContexte:\nSoit a\nScénario: S\nQuand b\n',
      '\n  Règle: R\n\n    Contexte:\n      Soit a\n\n    Scénario: S\n      Quand b\n',
    );
  });

  it('counts the signs of a cell as a reader does, and keeps escapes', () => {
    assertLaidOut(
      '\n  Scénario: S\n    Quand a\n | Émilie | «\u00a0b\u00a0» | \\| | \\n |\n|Zoe\u0301||\\\\|🙂|\n',
      '\n  Scénario: S\n    Quand a\n      | Émilie | «\u00a0b\u00a0» | \\| | \\n |\n      | Zoe\u0301    |       | \\\\ | 🙂  |\n',
    );
  });

  it('keeps what follows the last bar of a row', () => {
    const text = '\n  Scénario: S\n    Quand a\n      | b | c\n';
    assertLaidOut(text, text);
  });

  it('parts scenarios by one blank line, and leaves single ones between steps', () => {
    assertLaidOut(
      '\n\n\n  Scénario: S\n\n    Quand a\n\n\n    Alors b\n  Scénario: T\n    Quand a\n\n\n',
      '\n  Scénario: S\n    Quand a\n\n    Alors b\n\n  Scénario: T\n    Quand a\n',
    );
  });

  it('keeps tags in their order and on their lines, with their comments', () => {
    assertLaidOut(
      '\n  @b   @a # pourquoi\n\n@c@d\n  Scénario: S\n    Quand a\n',
      '\n  @b @a # pourquoi\n  @c @d\n  Scénario: S\n    Quand a\n',
    );
  });

  it('keeps comments where they are, beside what they go with', () => {
    assertLaidOut(
      '\n# de S\n  Scénario: S\n# de a\n    Quand a\n# avant\n | b |\n# entre\n | c |\n# après c\n\n# de T\n @t\n  Scénario: T\n    Quand a\n',
      [
        '\n  # de S\n  Scénario: S\n    # de a\n    Quand a\n      # avant\n      | b |\n      # entre\n      | c |\n      # après c\n',
        '\n  # de T\n  @t\n  Scénario: T\n    Quand a\n',
      ].join(''),
    );
  });

  it('keeps the shape of a description and of a doc string', () => {
    assertLaidOut(
      '\n   Un\n     - deux\n\n  Scénario: S\n    Quand a\n  ```json\n  {\n    "b": 1  \n\n  }\n  ```\n',
      '  Un\n    - deux\n\n  Scénario: S\n    Quand a\n      ```json\n      {\n        "b": 1  \n\n      }\n      ```\n',
    );
  });

  it('takes away spaces at the end of lines, a byte order mark and Windows line ends', () => {
    assert.equal(
      laidOut(
        '\ufeff#language:fr\r\nFonctionnalité:   Titre\u00a0 \r\n\r\n  Scénario: S\r\n    Quand   a \r\n',
      ),
      '# language: fr\nFonctionnalité: Titre\n\n  Scénario: S\n    Quand a\n',
    );
  });

  it('leaves alone what Gherkin refuses', () => {
    const text = 'Fonctionnalité: A\nScénario: B\nQuand c\nPuis d';
    assert.equal(laidOut(text), text);
  });
});
