import { html, type Html } from '../replay/html.ts';
import type { Chapter, Part, Storyboard } from '../storyboard.ts';
import { isTitled, places } from './places.ts';

/** Of a caption, in letters: two lines. */
const LONGEST = 140;

/** The contents of a guide: parts, chapters and steps, each with a link and room for its page number. */
export function contents({ parts }: Storyboard): Html {
  return html`<nav class="contents">
    <h2>Table des matières</h2>
    ${parts.map((part, index) => [
      entry('part', places.part(index), part.title, `${index + 1})`),
      part.chapters.map((chapter, rank) => chapterEntries(chapter, places.chapter(index, rank), part)),
    ])}
  </nav>`;
}

const chapterEntries = (chapter: Chapter, place: string, part: Part) => [
  isTitled(chapter, part) && entry('chapter', place, chapter.title),
  chapter.steps.map((step) =>
    entry('step', places.step(step), shortened(step.captions[0] ?? ''), step.number),
  ),
];

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`;

function entry(kind: string, place: string, text: string, number?: string): Html {
  return html`<a class="entry ${kind}-entry" href="#${place}">
    ${number !== undefined && html`<span class="entry-number">${number}</span>`}
    <span class="entry-text">${text}</span>
    <span class="entry-page" data-page-of="${place}"></span>
  </a>`;
}
