import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import axe from 'axe-core';
import type { Page } from 'playwright';

/** WCAG 2.0, 2.1 and 2.2, levels A and AA, as axe names them. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const french: unknown = createRequire(import.meta.url)('axe-core/locales/fr.json');

/** axe, speaking French. */
const axeSource = `${axe.source};axe.configure({ locale: ${JSON.stringify(french)} });`;

/** The narrowest screen of WCAG 1.4.10, and a screen of 1280 pixels enlarged to 200 %; in CSS pixels. */
const NARROW_WIDTHS = [320, 640];

/** The shapes of pages that were found in order in this process: what differs only by its words is not audited again. */
const audited = new Set<string>();

/**
 * What nobody asks of a page but everybody expects: it can be used with any aid, and is read on a narrow screen without
 * scrolling sideways.
 * @returns what is wrong, each in a French sentence
 */
export async function auditPage(page: Page): Promise<string[]> {
  await page.waitForLoadState('load');
  const shape = await page.evaluate(shapeOf);
  if (audited.has(shape)) return [];
  const faults = [...(await inaccessible(page)), ...(await overflowing(page))];
  if (faults.length === 0) audited.add(shape);
  return faults;
}

async function inaccessible(page: Page): Promise<string[]> {
  // The legacy mode audits this page in place: it has no frames, and opening another page takes as long as the audit.
  const { violations } = await new AxeBuilder({ page, axeSource }).withTags(WCAG).setLegacyMode().analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ html }) => html).join('\n  ');
    return `Accessibilité (axe, ${id})\u00a0: ${help}.\n  ${places}`;
  });
}

async function overflowing(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  if (size === null) return [];
  const faults: string[] = [];
  for (const width of NARROW_WIDTHS) {
    await page.setViewportSize({ ...size, width });
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > width)
      faults.push(`La page déborde d'un écran de ${width} pixels\u00a0: elle en prend ${needed}.`);
  }
  await page.setViewportSize(size);
  return faults;
}

/** The page without its words, and its repeated parts once: what aids read of its elements. Runs in the page. */
function shapeOf(): string {
  const SHAPING = ['class', 'role', 'type', 'id', 'name', 'for', 'open', 'checked', 'tabindex'];
  const shapes = Array.from(document.querySelectorAll('body *'), (element) => {
    const attributes = element
      .getAttributeNames()
      .filter((name) => name.startsWith('aria-') || SHAPING.includes(name))
      .map((name) => `${name}=${element.getAttribute(name) ?? ''}`);
    return [element.tagName, ...attributes].join(' ');
  });
  return [document.title, ...new Set(shapes)].join('\n');
}
