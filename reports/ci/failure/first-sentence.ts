/** Ends a sentence, unless it is quoted: a line's end, a full stop. */
const ENDS = /[«»\n]|[.?!](?=\s|$)/g;

/** The first sentence of a text, on one line, with all of what it quotes. */
export function firstSentence(text: string): string {
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(ENDS)) {
    if (mark === '«') depth += 1;
    else if (mark === '»') depth = Math.max(0, depth - 1);
    else if (depth === 0) return onOneLine(text.slice(0, index + 1));
  }
  // A quotation without an end would take all of the text.
  return depth === 0 ? onOneLine(text) : (text.split('\n')[0] ?? '');
}

const onOneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ');
