import { z } from 'zod';
import type { Vocabulary, VocabularyPart, VocabularyStep } from '../../reports/catalogue/vocabulary.ts';
import { PARAMETER_TYPES } from './parameters.ts';
import { SECTIONS } from './sections.ts';

const PARAMETER_NODE = 'PARAMETER_NODE';

// What Cucumber keeps of a step definition; its own types hide it.
const node = z.object({
  type: z.string(),
  start: z.number(),
  end: z.number(),
  nodes: z.array(z.object({ token: z.string().optional() })).optional(),
});
const definition = z.object({
  keyword: z.enum(['Given', 'When', 'Then']),
  pattern: z.string(),
  expression: z.object({ ast: z.object({ nodes: z.array(node) }) }),
  options: z.object({ wrapperOptions: z.object({ meaning: z.string() }).optional() }),
  uri: z.string(),
  line: z.number(),
});
const library = z.object({ stepDefinitions: z.array(definition) });

/**
 * Describes the steps that Cucumber has loaded, chapter after chapter.
 * @param support what loadSupport gives
 * @throws where a file of steps has no section, or a step has a place that nobody has described
 */
export function describeVocabulary(support: unknown): Vocabulary {
  const { stepDefinitions } = library.parse(support);
  const stray = stepDefinitions.find(({ uri }) => !SECTIONS.some(({ file }) => file === uri));
  if (stray !== undefined) throw new Error(`${stray.uri} has no section in support/vocabulary/sections.ts.`);

  const sections = SECTIONS.map(({ file, heading, about }) => ({
    heading,
    about,
    steps: stepDefinitions.filter(({ uri }) => uri === file).map(describeStep),
  }));
  const used = namesIn(sections.flatMap(({ steps }) => steps));
  const nameless = used.find((name) => !PARAMETER_TYPES.some((type) => type.name === name));
  if (nameless !== undefined)
    throw new Error(`{${nameless}} is not described in support/vocabulary/parameters.ts.`);

  const parameters = PARAMETER_TYPES.filter(({ name }) => used.includes(name)).map(
    ({ name, meaning, values, isOpen }) => ({ name, meaning, values: [...values], isOpen }),
  );
  return { sections, parameters };
}

const describeStep = ({
  keyword,
  pattern,
  expression,
  options,
  uri,
  line,
}: z.infer<typeof definition>): VocabularyStep => ({
  keyword,
  expression: pattern,
  parts: partsOf(pattern, expression.ast.nodes),
  meaning: options.wrapperOptions?.meaning ?? '',
  file: uri,
  line,
});

/** Words and places of an expression in turn, each as long as can be. */
function partsOf(pattern: string, nodes: readonly z.infer<typeof node>[]): VocabularyPart[] {
  const parts: VocabularyPart[] = [];
  let words = '';
  for (const { type, start, end, nodes: inner } of nodes) {
    if (type !== PARAMETER_NODE) {
      words += pattern.slice(start, end);
      continue;
    }
    if (words !== '') parts.push({ text: words });
    words = '';
    parts.push({ parameter: (inner ?? []).map(({ token }) => token ?? '').join('') });
  }
  if (words !== '') parts.push({ text: words });
  return parts;
}

const namesIn = (steps: readonly VocabularyStep[]): string[] =>
  steps.flatMap(({ parts }) => parts.flatMap((part) => ('parameter' in part ? [part.parameter] : [])));
