import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Storyboard } from '../storyboard.ts';
import { helpDialog, magnifier } from './dialogs.ts';
import { SIMULATOR_NOTICE } from '../notice.ts';
import { html, Html } from './html.ts';
import { icon, SIGN } from './icons.ts';
import { pictureStore } from './picture.ts';
import { demonstration, evaluation, practice } from './players.ts';
import { reading, type PracticeAddress } from './reading.ts';
import { pageScript } from './script.ts';

const STYLES = ['base', 'frame', 'screen', 'reading', 'step', 'player', 'desk', 'sheet', 'print'];

const MODE_NAMES = [
  ['lecture', 'Lecture'],
  ['demonstration', 'Démonstration'],
  ['pratique', 'Pratique'],
  ['evaluation', 'Évaluation'],
] as const;

/**
 * A guide as one HTML file to read, watch, practise and be tested on. It needs nothing but itself: no network, and for
 * its reading no script either.
 *
 * @param practiceAt where links « Pratiquer ici » lead; without it there are none
 */
export async function replayHtml(
  guide: Storyboard,
  practiceAt: PracticeAddress = () => undefined,
): Promise<string> {
  const [style, script] = await Promise.all([pageStyle(), pageScript()]);
  return `<!doctype html>\n${page(guide, practiceAt, style, script).text}\n`;
}

async function pageStyle(): Promise<string> {
  const files = STYLES.map((name) => readFile(new URL(`style/${name}.css`, import.meta.url), 'utf8'));
  return (await Promise.all(files)).join('\n');
}

function page(guide: Storyboard, practiceAt: PracticeAddress, style: string, script: string): Html {
  const { title, images } = guide;
  return html`<html lang="fr-CA">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${policy(style, script)}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${title}</title>
      ${whole('style', style)}
    </head>
    <body>
      <a class="skip" href="#contenu" data-part="skip">Aller au contenu</a>
      <p class="notice">${SIMULATOR_NOTICE}</p>
      ${topBar(title)}
      <main id="contenu" tabindex="-1">
        ${reading(guide, practiceAt)} ${demonstration(title)} ${practice(title)} ${evaluation(title)}
      </main>
      ${helpDialog()} ${magnifier()}
      <p class="visually-hidden" id="annonce" role="status"></p>
      ${pictureStore(images)} ${whole('script type="application/json" id="guide"', dataOf(guide))}
      ${whole('script', script)}
    </body>
  </html>`;
}

function topBar(title: string): Html {
  return html`<header class="top">
    <a class="brand" href="#/lecture">${SIGN} <span>${title}</span></a>
    <nav class="modes needs-script" aria-label="Façons de suivre le guide">
      <ul>
        ${MODE_NAMES.map(
          ([mode, name]) => html`<li><a href="#/${mode}" data-mode-link="${mode}">${name}</a></li>`,
        )}
      </ul>
    </nav>
    <p class="tools needs-script">
      <button type="button" class="bare" id="theme" aria-pressed="false" aria-label="Thème sombre">
        ${icon('theme')}
      </button>
      <button type="button" class="bare" id="ouvrir-aide" aria-label="Aide">${icon('help')}</button>
    </p>
  </header>`;
}

/** An element of which every character counts: its hash is in the policy. */
const whole = (tag: string, content: string): Html =>
  new Html(`<${tag}>${content}</${tag.replace(/ .*/, '')}>`);

/** What the script plays: the guide without its pictures, which are in the page already. */
const dataOf = (guide: Storyboard): string =>
  JSON.stringify({ ...guide, images: undefined }).replaceAll('<', '\\u003c');

/** The page may use its own style, its own script and its own pictures, and nothing else at all. */
function policy(style: string, script: string): string {
  const only = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${only(script)}`,
    `style-src ${only(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
