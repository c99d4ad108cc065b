import { html, Html, paragraphs } from '../replay/html.ts';
import { longDate, SIMULATOR_NOTICE } from '../notice.ts';
import type { Chapter, Part, Storyboard } from '../storyboard.ts';
import { contents } from './contents.ts';
import { PAPERS, type Paper, type PaperName } from './paper.ts';
import { isTitled, places } from './places.ts';
import { stepSection } from './step.ts';
import { printStyle } from './style.ts';

export interface PdfOptions {
  readonly paper: PaperName;
  /** The day of the guide, on its cover. */
  readonly date: Date;
}

/**
 * A guide as a page of HTML to be printed by Chromium, whole in itself: pictures and letters are inside.
 * Only who prints knows on which page things are: each `data-page-of` names an element whose page number goes there.
 */
export function pdfPage(storyboard: Storyboard, { paper, date }: PdfOptions): string {
  const sheet = PAPERS[paper];
  const style = new Html(`<style>\n${printStyle(storyboard, sheet)}\n</style>`);
  const page = html`<html lang="fr-CA">
    <head>
      <meta charset="utf-8" />
      <title>${storyboard.title}</title>
      ${style}
    </head>
    <body>
      ${cover(storyboard, date)} ${contents(storyboard)}
      ${storyboard.parts.map((part, index) => partSection(part, index, storyboard, sheet))}
    </body>
  </html>`;
  return `<!doctype html>\n${page.text}\n`;
}

function cover({ title, note }: Storyboard, date: Date): Html {
  return html`<section class="cover">
    <p class="kind">Guide illustré</p>
    <h1>${title}</h1>
    <div class="about">${paragraphs(note)}</div>
    <p class="date">${longDate(date)}</p>
    <p class="notice">${SIMULATOR_NOTICE}</p>
  </section>`;
}

function partSection(part: Part, index: number, storyboard: Storyboard, paper: Paper): Html {
  return html`<section class="part" style="page: ${places.part(index)}">
    <header class="part-head">
      <p class="rank">${`Partie ${index + 1}`}</p>
      <h2 id="${places.part(index)}">${part.title}</h2>
      ${paragraphs(part.note)}
    </header>
    ${part.chapters.map((chapter, rank) => {
      const place = places.chapter(index, rank);
      return chapterSection(chapter, place, isTitled(chapter, part), storyboard, paper);
    })}
  </section>`;
}

function chapterSection(
  { title, note, steps }: Chapter,
  place: string,
  hasTitle: boolean,
  storyboard: Storyboard,
  paper: Paper,
): Html {
  const head = [hasTitle && html`<h3 id="${place}">${title}</h3>`, paragraphs(note)];
  return html`<section class="chapter">
    ${(hasTitle || note !== '') && html`<header class="chapter-head">${head}</header>`}
    ${steps.map((step) => stepSection(step, storyboard, paper))}
  </section>`;
}
