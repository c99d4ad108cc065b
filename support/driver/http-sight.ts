// What can be seen of an element without a style sheet.

/** Hold nothing to be seen. */
const NEVER_SEEN = new Set(['head', 'script', 'style', 'template']);

/** Stand in a line of text; all the rest begins a line of its own. */
const IN_LINE = new Set([
  ...['a', 'abbr', 'b', 'cite', 'code', 'em', 'i', 'kbd', 'label', 'mark', 'q', 's', 'samp', 'small', 'span'],
  ...['strong', 'sub', 'sup', 'time', 'u', 'var', 'button', 'img', 'input', 'output', 'select', 'textarea'],
]);

/** What nodes call themselves. */
const ELEMENT = 1;
const TEXT = 3;

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

/** How an element stands on a page, in the words of style sheets. */
export function displayOf(element: Element): 'none' | 'inline' | 'block' {
  if (isHidden(element) || isFolded(element)) return 'none';
  return IN_LINE.has(element.localName) ? 'inline' : 'block';
}

/** Whether a person could see it: no part of the page around it is hidden or closed. */
export function isSeen(element: Element): boolean {
  for (let part: Element | null = element; part !== null; part = part.parentElement) {
    if (displayOf(part) === 'none') return false;
  }
  return true;
}

/** Whether a person could meet it with any aid. */
export const isExposed = (element: Element): boolean =>
  element.closest('[aria-hidden="true"]') === null && isSeen(element);

/** What an element says, line by line, as people copy it from a page. */
export const printedText = (element: Element): string =>
  textIn(element)
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();

/** A text on one line, whatever white space it was written with. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function isHidden(element: Element): boolean {
  if (NEVER_SEEN.has(element.localName) || element.hasAttribute('hidden')) return true;
  if (element.localName === 'dialog') return !element.hasAttribute('open');
  return element.localName === 'input' && element.getAttribute('type') === 'hidden';
}

/** Whether it is in a closed <details>, of which only the summary is seen. */
function isFolded(element: Element): boolean {
  const parent = element.parentElement;
  if (parent?.localName !== 'details' || parent.hasAttribute('open')) return false;
  return element !== parent.querySelector('summary');
}

function textIn(element: Element): string {
  let text = '';
  for (const child of element.childNodes) {
    if (child.nodeType === TEXT) text += (child.textContent ?? '').replace(/[ \t\n\r\f]+/g, ' ');
    else if (isElement(child)) text += child.localName === 'br' ? '\n' : FRAMES[displayOf(child)](child);
  }
  return text;
}

const FRAMES = {
  none: () => '',
  inline: textIn,
  block: (element: Element) => `\n${textIn(element)}\n`,
} as const;
