import type { Locator, Page } from 'playwright';
import { DOTS, PICTURE_SIZE, type Frame, type Shot, type Veil } from './witness.ts';

/** How far from the edge of a picture what matters stands at least, in pixels of the page. */
const EDGE = 100;

/** What a page says of a place on it. */
interface Reading {
  isVeiled: boolean;
  /** In pixels, from the top left corner of what is shown. */
  box: Frame | undefined;
}

/** Of what is done nowhere in particular. */
const NOWHERE: Reading = { isVeiled: false, box: undefined };

/**
 * Takes a picture of what the person has before them, once fonts and layout have settled, with nothing on it that the veil
 * hides.
 * @param place where a gesture is made: it is brought into view
 * @param scale how many pixels of the picture make one of the page
 * @param isPointing whether the pointer may be over something, which would show it as if about to be pressed
 */
export async function photograph(
  page: Page,
  place: Locator | undefined,
  veil: Veil,
  { scale, isPointing }: { scale: number; isPointing: boolean },
): Promise<Shot> {
  await page.waitForLoadState('load');
  if (isPointing) await page.mouse.move(0, 0);
  await place?.first().evaluate(bringIntoView, EDGE);
  const undo = await page.evaluateHandle(drawVeil, { ...veil, dots: DOTS });
  try {
    const { isVeiled, box } = place === undefined ? NOWHERE : await place.first().evaluate(readPlace);
    const { heading, title, text } = await page.evaluate(readPage);
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'device' });
    const { width, height } = PICTURE_SIZE;
    return {
      picture,
      width: width * scale,
      height: height * scale,
      frame: box && inFractions(box),
      isVeiled,
      text,
      heading,
      title,
      address: page.url(),
      cookies: (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; '),
    };
  } finally {
    await undo.evaluate((lift) => {
      lift();
    });
    await undo.dispose();
  }
}

/** Runs in the page: in the middle of the view, unless it is seen well where it is. */
function bringIntoView(element: Element, edge: number): void {
  const { top, bottom } = element.getBoundingClientRect();
  if (top >= edge && bottom <= window.innerHeight - edge) return;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Runs in the page. */
async function readPage(): Promise<Pick<Shot, 'heading' | 'title' | 'text'>> {
  await document.fonts.ready;
  const fields = document.querySelectorAll<HTMLInputElement>('input:not([type="hidden"]), textarea');
  const typed = Array.from(fields, ({ value }) => value);
  return {
    heading: (document.querySelector('h1')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    title: document.title.replace(/^\[[^\]]*\] /, ''),
    text: [document.title, document.body.innerText, ...typed].join('\n'),
  };
}

/** Runs in the page. A box to tick is as large as what it says. */
function readPlace(element: Element): Reading {
  const isInput = element instanceof HTMLInputElement;
  const isBox = isInput && ['checkbox', 'radio'].includes(element.type);
  const parts = [element, ...(isBox ? (element.labels ?? []) : [])].map((part) =>
    part.getBoundingClientRect(),
  );
  const left = Math.min(...parts.map((part) => part.left));
  const top = Math.min(...parts.map((part) => part.top));
  return {
    isVeiled: element.closest('[data-veiled]') !== null,
    box: {
      x: left,
      y: top,
      width: Math.max(...parts.map((part) => part.right)) - left,
      height: Math.max(...parts.map((part) => part.bottom)) - top,
    },
  };
}

/** Runs in the page: covers what is to be hidden. @returns how to uncover it */
function drawVeil({ labels, texts, dots }: Veil & { dots: string }): () => void {
  const undoing: (() => void)[] = [];
  const named = (label: string): string =>
    label
      .replace(/\s+/g, ' ')
      .replace(/\s*\*$/, '')
      .trim();
  const mark = (element: Element): void => {
    element.setAttribute('data-veiled', '');
    undoing.push(() => {
      element.removeAttribute('data-veiled');
    });
  };
  for (const field of document.querySelectorAll('input, textarea')) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
    const names = Array.from(field.labels ?? [], ({ textContent }) => named(textContent));
    const { value } = field;
    const isSecret = field.type === 'password' || names.some((name) => labels.includes(name));
    if (isSecret) mark(field);
    if (value === '' || field.type === 'hidden') continue;
    if (!isSecret && !texts.some((text) => value.includes(text))) continue;
    field.value = dots;
    undoing.push(() => {
      field.value = value;
    });
  }
  const nameOf = (place: Element): string =>
    named(document.getElementById(place.getAttribute('aria-labelledby') ?? '')?.textContent ?? '');
  for (const place of document.querySelectorAll('[aria-labelledby]'))
    if (place.matches('[role="status"], output') && labels.includes(nameOf(place))) mark(place);
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    const said = node.nodeValue ?? '';
    const isInside = node.parentElement?.closest('[data-veiled]') != null && said.trim() !== '';
    if (!isInside && !texts.some((text) => said.includes(text))) continue;
    const shown = node;
    shown.nodeValue = isInside ? dots : texts.reduce((text, secret) => text.replaceAll(secret, dots), said);
    undoing.push(() => {
      shown.nodeValue = said;
    });
  }
  return () => {
    for (const undo of undoing.reverse()) undo();
  };
}

/** @returns nothing where the place is out of the picture */
function inFractions({ x, y, width, height }: Frame): Frame | undefined {
  const within = (value: number, limit: number): number => Math.min(Math.max(value, 0), limit) / limit;
  const left = within(x, PICTURE_SIZE.width);
  const top = within(y, PICTURE_SIZE.height);
  const right = within(x + width, PICTURE_SIZE.width);
  const bottom = within(y + height, PICTURE_SIZE.height);
  return right > left && bottom > top
    ? { x: left, y: top, width: right - left, height: bottom - top }
    : undefined;
}
