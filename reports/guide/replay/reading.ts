// The guide to read and to print. It is whole without any script.
import { captionOf, isSaid } from '../frame-text.ts';
import { SIMULATOR_NOTICE } from '../notice.ts';
import type { Chapter, Frame, GuideStep, Part, Storyboard } from '../storyboard.ts';
import { stepId } from './page/guide.ts';
import { html, paragraphs, type Html } from './html.ts';
import { icon, SIGN } from './icons.ts';
import { picture } from './picture.ts';
import { practiseLink } from './practise-link.ts';
import { toldOf } from './told.ts';

/** Where the simulator lets somebody do a step; undefined where it cannot. */
export type PracticeAddress = (step: GuideStep) => string | undefined;

const address = (mode: string, { number }: GuideStep): string => `#/${mode}/${stepId(number)}`;

/** The mode « Lecture ». */
export function reading(guide: Storyboard, practiceAt: PracticeAddress): Html {
  const article = (step: GuideStep): Html => stepArticle(step, guide, practiceAt(step));
  return html`<section class="mode reading" id="mode-lecture" data-mode="lecture">
    ${cover(guide)}
    <div class="reading-columns">
      ${contents(guide)}
      <div class="parts">${guide.parts.map((part, index) => partSection(part, index + 1, article))}</div>
    </div>
  </section>`;
}

function cover({ title, note, parts, images }: Storyboard): Html {
  const steps = parts.flatMap(({ chapters }) => chapters.flatMap((chapter) => chapter.steps));
  const counts = [
    counted(parts.length, 'partie'),
    counted(steps.length, 'étape'),
    counted(Object.keys(images).length, 'image'),
  ];
  return html`<header class="cover">
    <p class="cover-kind">${SIGN} Guide illustré</p>
    <h1 id="titre-lecture" tabindex="-1" data-part="heading">${title}</h1>
    <div class="cover-note">${paragraphs(note)}</div>
    <p class="cover-counts">${counts.join(' · ')}</p>
    <p class="cover-notice">${SIMULATOR_NOTICE}</p>
    <ul class="doors needs-script">
      ${door('demonstration', 'play', 'Démonstration', 'Le guide se joue geste par geste, à projeter.')}
      ${door('pratique', 'hand', 'Pratique', 'Vous faites les gestes, avec des indices.')}
      ${door('evaluation', 'check', 'Évaluation', 'Sans aide, avec un résultat à la fin.')}
    </ul>
  </header>`;
}

const door = (mode: string, drawing: Parameters<typeof icon>[0], name: string, what: string): Html =>
  html`<li>
    <a href="#/${mode}">
      ${icon(drawing)}
      <span><strong>${name}</strong> <span class="door-what">${what}</span></span>
    </a>
  </li>`;

const counted = (count: number, noun: string): string => `${count}\u00a0${noun}${count > 1 ? 's' : ''}`;

function contents({ parts }: Storyboard): Html {
  const entry = (step: GuideStep): Html =>
    html`<li>
      <a href="${address('lecture', step)}" data-step="${stepId(step.number)}">
        <span class="number">${step.number}</span> <span>${step.captions[0] ?? ''}</span>
      </a>
    </li>`;
  return html`<nav class="contents" data-part="contents" aria-labelledby="titre-table">
    <h2 id="titre-table">Table des matières</h2>
    <div class="reading-tools needs-script">
      <button type="button" class="quiet" data-part="notes" aria-pressed="true">
        ${icon('note')} Notes de formation
      </button>
      <button type="button" class="quiet" data-part="print">${icon('print')} Imprimer</button>
    </div>
    <ol>
      ${parts.map(
        ({ title, chapters }, index) =>
          html`<li>
            <span class="contents-part"><span class="number">${index + 1})</span> ${title}</span>
            <ol>
              ${chapters.flatMap(({ steps }) => steps).map(entry)}
            </ol>
          </li>`,
      )}
    </ol>
  </nav>`;
}

type ArticleOf = (step: GuideStep) => Html;

function partSection({ title, note, chapters }: Part, number: number, article: ArticleOf): Html {
  return html`<section class="part" aria-labelledby="partie-${number}">
    <div class="part-head">
      <h2 id="partie-${number}"><span class="part-number">${number})</span> ${title}</h2>
      ${paragraphs(note)}
    </div>
    ${chapters.map((chapter) => chapterSection(chapter, chapters.length > 1 || chapter.title !== title, article))}
  </section>`;
}

function chapterSection({ title, note, steps }: Chapter, isTitled: boolean, article: ArticleOf): Html {
  return html`<div class="chapter">
    <div class="chapter-head">${isTitled && html`<h3>${title}</h3>`} ${paragraphs(note)}</div>
    ${steps.map(article)}
  </div>`;
}

function stepArticle(step: GuideStep, { images }: Storyboard, practice: string | undefined): Html {
  const { number, captions, note, kind, frames } = step;
  const [first, ...others] = captions;
  const id = stepId(number);
  const figures = frames.map((frame, index) => {
    const image = images[frame.image];
    return image && figure(step, frame, picture(step, index, frame, image));
  });
  return html`<article
    class="step"
    id="/lecture/${id}"
    data-step="${id}"
    data-kind="${kind}"
    data-frames="${sizeOf(frames.length)}"
    aria-labelledby="etape-${id}"
  >
    <header class="step-head">
      <h4 id="etape-${id}" tabindex="-1">
        <a class="number" href="${address('lecture', step)}" aria-label="Étape ${number}">${number}</a>
        <span>${first ?? ''}</span>
      </h4>
      ${
        others.length > 0 &&
        html`<ul class="step-more">
          ${others.map((caption) => html`<li>${caption}</li>`)}
        </ul>`
      }
      ${
        note !== '' &&
        html`<aside class="trainer-note" role="note" aria-label="Note de formation">
          <p class="trainer-note-title">Note de formation</p>
          ${paragraphs(note)}
        </aside>`
      }
    </header>
    ${figures.length > 0 && html`<div class="figures">${figures}</div>`}
    <p class="step-links">
      <a class="needs-script" href="${address('demonstration', step)}"
        >Voir la démonstration<span class="visually-hidden">, étape ${number}</span></a
      >
      <a class="needs-script" href="${address('pratique', step)}"
        >S'exercer<span class="visually-hidden">, étape ${number}</span></a
      >
      ${practice !== undefined && practiseLink(practice)}
    </p>
  </article>`;
}

/** How its pictures share a line. */
const sizeOf = (frames: number): string => (frames <= 2 ? String(frames) : 'several');

function figure(step: GuideStep, frame: Frame, drawn: Html): Html {
  // The only caption of a step is over its pictures already.
  const caption = step.captions.length > 1 && html`<p class="caption">${captionOf(step, frame)}</p>`;
  const legend = !isSaid(step, frame) && legendOf(frame);
  return html`<figure>
    <div class="screen" data-part="screen">
      ${screenBar(step.kind, frame)} ${drawn}
      <button type="button" class="enlarge needs-script" data-part="enlarge">
        ${icon('plus')}<span class="visually-hidden">Agrandir l'image&nbsp;: ${frame.screen}</span>
      </button>
    </div>
    ${(caption || legend) && html`<figcaption>${[caption, legend]}</figcaption>`}
  </figure>`;
}

function legendOf({ marks }: Frame): Html {
  const told = toldOf(marks).map(
    ({ sentence, rank }) =>
      html`${rank !== undefined && html`<b class="legend-rank">${rank}</b>`}${sentence}`,
  );
  if (told.length < 2) return html`${told.map((line) => html`<p>${line}</p>`)}`;
  return html`<ul class="legend">
    ${told.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

function screenBar(kind: GuideStep['kind'], { actor, screen, address: place }: Frame): Html {
  return html`<p class="screen-bar">
    <span class="actor">${actor}</span>
    <span class="screen-name">${kind === 'mail' && icon('mail')} ${screen}</span>
    <span class="screen-address">${place}</span>
  </p>`;
}
