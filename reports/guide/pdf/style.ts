import { readFileSync } from 'node:fs';
import { SIMULATOR_NOTICE } from '../notice.ts';
import type { Storyboard } from '../storyboard.ts';
import { fontFaces } from './font.ts';
import { MARGINS, type Paper } from './paper.ts';

const LINE = "font: 8pt 'Guide'; color: #5a6578; vertical-align: middle;";

/** All the CSS of a guide to print. */
export function printStyle(storyboard: Storyboard, paper: Paper): string {
  const styles = ['print.css', 'front.css'].map((file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8'),
  );
  return [fontFaces(), pageRules(storyboard, paper), ...styles].join('\n');
}

/** The sheet, with the head and the foot of its pages: the title of the guide and of the part, the notice, the number. */
function pageRules({ title, parts }: Storyboard, paper: Paper): string {
  const { top, right, bottom, left } = MARGINS;
  const heads = parts.map(
    (part, index) => `@page partie-${index + 1} {
  @top-right { content: ${cssText(part.title)}; width: 50%; text-align: right; ${LINE} }
}`,
  );
  return `@page {
  size: ${paper.width}mm ${paper.height}mm;
  margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
  @top-left { content: ${cssText(title)}; width: 50%; text-align: left; ${LINE} }
  @bottom-left { content: ${cssText(SIMULATOR_NOTICE)}; width: 75%; text-align: left; ${LINE} }
  @bottom-right { content: 'Page ' counter(page) ' de ' counter(pages); text-align: right; ${LINE} }
}
${heads.join('\n')}
.cover { height: ${paper.height}mm; }`;
}

/** A text in quotation marks, which nothing in it can close, nor the style element around it. */
function cssText(text: string): string {
  return `"${text.replace(/["\\<\p{Cc}]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
