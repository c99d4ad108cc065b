import { alternativeText, isSaid, whereText } from '../frame-text.ts';
import { imageOf } from '../image-of.ts';
import { html, paragraphs, type Html } from '../replay/html.ts';
import { toldOf } from '../replay/told.ts';
import type { Frame, GuideStep, Storyboard } from '../storyboard.ts';
import { marksOver } from './marks.ts';
import { printedSize, type Paper } from './paper.ts';
import { places } from './places.ts';

/** A step: each thing that is said with the pictures that show it; the trainer's note before the first. */
export function stepSection(step: GuideStep, storyboard: Storyboard, paper: Paper): Html {
  const said = step.captions.map((caption, index) => {
    const shown = step.frames.filter((frame) => frame.caption === index);
    const [opening, ...figures] = shown.map((frame) => figure(frame, step, storyboard, paper));
    return html`<div class="together">
        ${index === 0 ? headline(step, caption) : html`<p class="caption">${caption}</p>`}
        ${index === 0 && step.note !== '' && trainerNote(step.note)} ${opening}
      </div>
      ${figures}`;
  });
  return html`<article class="step">${said}</article>`;
}

const headline = (step: GuideStep, caption: string): Html =>
  html`<h4 id="${places.step(step)}">
    ${[html`<span class="number">${`${step.number} `}</span>`, html`<span>${caption}</span>`]}
  </h4>`;

function trainerNote(note: string): Html {
  return html`<aside class="trainer">
    <p class="trainer-title">Note de formation</p>
    ${paragraphs(note)}
  </aside>`;
}

function figure(frame: Frame, step: GuideStep, storyboard: Storyboard, paper: Paper): Html {
  const image = imageOf(storyboard, frame);
  const { width, height } = printedSize(image, paper);
  return html`<figure>
    <div class="picture" style="width: ${width.toFixed(2)}mm; height: ${height.toFixed(2)}mm">
      <img src="data:image/png;base64,${image.png}" alt="${alternativeText(frame, step.kind)}" />
      ${marksOver(image, frame.marks)}
    </div>
    ${legend(frame, step)}
  </figure>`;
}

/** Which picture of the step it is, where it happens; and what, when a caption cannot say which circle is its own. */
function legend(frame: Frame, step: GuideStep): Html {
  const { number, kind, frames } = step;
  const place = `${number}, image ${frames.indexOf(frame) + 1} de ${frames.length}`;
  const which = frames.length > 1 && [html`<span class="which">${place}</span>`, ' — '];
  const where = html`<span class="where">${whereText(frame, kind)}</span>`;
  if (isSaid(step, frame)) return html`<figcaption>${[which, where]}</figcaption>`;
  const told = toldOf(frame.marks);
  if (told.length === 1) {
    return html`<figcaption>
      ${[which, where, told.map(({ sentence }) => `\u00a0: ${sentence}`)]}
    </figcaption>`;
  }
  return html`<figcaption>
    ${[which, where]}
    <ol>
      ${told.map(
        ({ sentence, rank }) =>
          html`<li ${rank === undefined ? 'class=unnumbered' : `value=${rank}`}>${sentence}</li>`,
      )}
    </ol>
  </figcaption>`;
}
