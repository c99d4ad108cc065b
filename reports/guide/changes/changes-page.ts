import { readFileSync } from 'node:fs';
import { SIMULATOR_NOTICE } from '../notice.ts';
import { withMarks } from '../images/with-marks.ts';
import { html, Html } from '../replay/html.ts';
import type { PlacedStep } from '../reading-order.ts';
import type { Changes, StepChange } from './compare.ts';
import type { FrameChange } from './frames.ts';
import { quoted } from '../replay/page/sentences.ts';
import { headingSaid, shareText, stepName, stepSaid, summaryOf, type Said } from './sentences.ts';
import { wordChanges } from './words.ts';

/** What became of a guide, as one page of HTML that needs nothing else: texts compared, pictures side by side. */
export function changesPage(changes: Changes): string {
  const { headings, added, removed, changed, renumbered } = changes;
  const title = `Ce qui a changé dans le guide ${quoted(changes.title)}`;
  const style = new Html(`<style>\n${readFileSync(new URL('changes.css', import.meta.url), 'utf8')}</style>`);
  const page = html`<html lang="fr-CA">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${title}</title>
      ${style}
    </head>
    <body>
      <p class="notice">${SIMULATOR_NOTICE}</p>
      <main>
        <h1>${title}</h1>
        <p class="summary">${summaryOf(changes)}</p>
        ${section('Titres et notes', headings.flatMap(headingSaid).map(saidBlock))}
        ${section('Étapes ajoutées', added.map(stepBlock))}
        ${section('Étapes retirées', removed.map(stepBlock))}
        ${section('Étapes modifiées', changed.map(changeBlock))}
        ${section(
          'Étapes renumérotées',
          renumbered.map(
            ({ before, after }) => html`<p>${`${stepName(after)} (auparavant ${before.step.number})`}</p>`,
          ),
        )}
      </main>
    </body>
  </html>`;
  return `<!doctype html>\n${page.text}\n`;
}

function section(title: string, blocks: readonly Html[]): Html | undefined {
  if (blocks.length === 0) return undefined;
  return html`<section>
    <h2>${`${title} (${blocks.length})`}</h2>
    ${blocks}
  </section>`;
}

function stepBlock({ step, part }: PlacedStep): Html {
  return html`<article>
    <h3>${`${step.number} ${step.captions[0] ?? ''}`}</h3>
    <p class="where">${part.title}</p>
    ${step.captions.slice(1).map((caption) => html`<p>${caption}</p>`)}
  </article>`;
}

function changeBlock(change: StepChange): Html {
  return html`<article>
    <h3>${stepName(change.after)}</h3>
    <p class="where">${change.after.part.title}</p>
    ${stepSaid(change).map(saidBlock)} ${change.frames.map(pictures)}
  </article>`;
}

function saidBlock({ what, versions }: Said): Html {
  if (versions === undefined) return html`<p class="what">${what}</p>`;
  const pieces = wordChanges(versions.before ?? '', versions.after ?? '').map(({ kind, text }) => {
    if (kind === 'same') return text;
    return kind === 'before' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
  });
  return html`<div class="said">
    <p class="what">${what}</p>
    <p class="versions">${pieces}</p>
  </div>`;
}

/** A picture before and after, with its marks, and what is different; nothing where only words changed. */
function pictures({ before, after, picture, isMarkMoved }: FrameChange): Html | undefined {
  if (before !== undefined && after !== undefined && picture === undefined && !isMarkMoved) return undefined;
  return html`<div class="pictures">
    ${before && figure(`Image ${before.rank}, avant`, withMarks(before.image, before.frame))}
    ${after && figure(`Image ${after.rank}, après`, withMarks(after.image, after.frame))}
    ${picture && figure(`Différence\u00a0: ${shareText(picture.share)}`, picture.difference)}
  </div>`;
}

function figure(title: string, png: Buffer): Html {
  return html`<figure>
    <figcaption>${title}</figcaption>
    <img src="data:image/png;base64,${png.toString('base64')}" alt="${title}" />
  </figure>`;
}
