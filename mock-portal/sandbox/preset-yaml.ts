import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import { atLine, refusedFile, type PresetDraft } from './preset-draft.ts';
import { quoted } from './preset-fields.ts';
import { fieldKey } from './preset-keys.ts';

const STAR = "L'étoile est un signe réservé. Mettez le texte entre guillemets.";

/** What a fault of YAML's own rules means for somebody who does not know them, by the code of the parser. */
const MEANINGS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Une tabulation décale la ligne. Mettez des espaces à sa place.',
  DUPLICATE_KEY: 'Ce champ est écrit deux fois.',
  BAD_INDENT: "Le décalage de la ligne ne va pas avec ce qui précède, ou un crochet n'est pas fermé.",
  MISSING_CHAR:
    'Il manque un deux-points, le tiret du début ou le guillemet de la fin, ou le décalage est faux.',
  BLOCK_AS_IMPLICIT_KEY:
    'La ligne a un deux-points de trop, ou la suivante est trop décalée. Mettez entre guillemets un texte qui contient un deux-points.',
  MULTILINE_IMPLICIT_KEY: 'La ligne ne va pas avec ce qui précède. Un champ tient sur une seule ligne.',
  BAD_SCALAR_START: 'Le texte commence par un signe réservé. Mettez-le entre guillemets.',
  BAD_DQ_ESCAPE: 'Entre guillemets, écrivez deux fois la barre oblique inverse.',
  UNEXPECTED_TOKEN: 'Un signe est de trop. Mettez le texte entier entre guillemets.',
  BAD_ALIAS: STAR,
  MULTIPLE_DOCS: 'Un deuxième document commence ici. Un fichier en contient un seul.',
};

/**
 * Takes a preset in YAML to pieces. Every value is read as the text it is: no date, number, yes or no is guessed, and no text stands
 * for another.
 * @throws PresetError where it is no YAML
 */
export function yamlDraft(source: string, text: string): PresetDraft {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const lineAt = (node: Node | undefined): number | undefined => {
    const start = node?.range?.[0];
    return start === undefined ? undefined : lines.linePos(start).line;
  };
  const faults = faultsByLine(document, text, lines);
  if (faults.length > 0) throw refusedFile(source, faults);
  const entries = isMap<Node, Node | null>(document.contents) ? document.contents.items : [];
  const entryOf = (field: string) =>
    entries.find(({ key }) => isScalar(key) && fieldKey(String(key.value)) === fieldKey(field));
  const people = entryOf('personnes')?.value;
  return {
    fields: document.toJS(),
    lineOf: (field) => lineAt(entryOf(field)?.key),
    people: isSeq<Node>(people)
      ? people.items.map((item) => {
          const input: unknown = item.toJS(document);
          return { input, line: lineAt(item) };
        })
      : [],
  };
}

/** One fault a line: those that follow on the same line come from the first. */
function faultsByLine(document: Document.Parsed, text: string, lines: LineCounter): string[] {
  const written = text.split(/\r?\n/);
  const faults = new Map<number, string>();
  const add = (offset: number, meaning: string): void => {
    const { line } = lines.linePos(offset);
    const found = `Ligne reçue\u00a0: ${quoted((written[line - 1] ?? '').trim())}.`;
    if (!faults.has(line)) faults.set(line, atLine(line, `${meaning} ${found}`));
  };
  for (const { code, pos } of document.errors) {
    add(pos[0], MEANINGS[code] ?? `Ce n'est pas du YAML bien formé (${code}).`);
  }
  visit(document, {
    Alias: (_, { range }) => {
      add(range?.[0] ?? 0, STAR);
    },
  });
  return [...faults.values()];
}
