import type { GherkinDocument } from '@cucumber/messages';

/**
 * All that Gherkin reads in a document, but where it stands: two texts that say the same have the same meaning.
 * Margins and repeated blank lines of descriptions say nothing.
 */
export function meaningOf(document: GherkinDocument): string {
  return JSON.stringify(document, (key, value: unknown) => {
    if (key === 'location' || key === 'id') return undefined;
    if (key === 'description' && typeof value === 'string') return descriptionText(value);
    // Elsewhere « text » is that of a step, which has no margin.
    return key === 'text' && typeof value === 'string' ? value.trim() : value;
  });
}

const descriptionText = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
