// For tests: a small guide with one of each thing that a guide may have.
import { createHash } from 'node:crypto';
import { sampleMark, samplePng } from '../build-storyboard-sample.ts';
import type { Frame, GuideImage, GuideStep, Mark, Rectangle, Storyboard } from '../storyboard.ts';

const WIDTH = 640;
const HEIGHT = 400;

/** Where the sample's controls are. */
export const PLACES = {
  button: { x: 0.1, y: 0.8, width: 0.25, height: 0.1 },
  choice: { x: 0.1, y: 0.2, width: 0.06, height: 0.06 },
  field: { x: 0.1, y: 0.4, width: 0.5, height: 0.12 },
  box: { x: 0.1, y: 0.62, width: 0.05, height: 0.07 },
} as const;

/** A page on which every control is a grey box, and those that are filled are darker. */
function image(name: string, filled: readonly Rectangle[] = []): [string, GuideImage] {
  const isIn = (x: number, y: number) => (place: Rectangle) =>
    x >= place.x && x <= place.x + place.width && y >= place.y && y <= place.y + place.height;
  const png = samplePng(WIDTH, HEIGHT, (x, y) => {
    if (filled.some(isIn(x / WIDTH, y / HEIGHT))) return 150;
    return Object.values(PLACES).some(isIn(x / WIDTH, y / HEIGHT)) ? 215 : 250;
  });
  const hash = createHash('sha256').update(png).digest('hex');
  return [name, { width: WIDTH, height: HEIGHT, hash, png: png.toString('base64') }];
}

const frame = (name: string, screen: string, ...marks: Mark[]): Frame => ({
  image: name,
  screen,
  address: `/ramq/${name}`,
  actor: 'Louise',
  caption: 0,
  marks,
});

const step = (
  number: string,
  captions: string[],
  frames: Frame[],
  more: Partial<GuideStep> = {},
): GuideStep => ({
  number,
  captions,
  note: '',
  kind: 'screen',
  frames,
  ...more,
});

const click = sampleMark('Ajouter', { rectangle: PLACES.button });
const choose = sampleMark('Titre', { gesture: 'choose', text: 'Madame', rectangle: PLACES.choice });
const fill = sampleMark('Prénom', { gesture: 'fill', text: 'Émilie', rectangle: PLACES.field });
const secret = sampleMark('Code secret', {
  gesture: 'fill',
  text: '••••••••',
  isSecret: true,
  rectangle: PLACES.field,
});
const tick = sampleMark('Rendez-vous santé Québec', { gesture: 'tick', rectangle: PLACES.box });
const look = sampleMark('Bonjour, Émilie', { kind: 'look', gesture: 'see', rectangle: PLACES.field });

/** In two parts; five acts are to be done on its pictures. */
export const SAMPLE_GUIDE: Storyboard = {
  version: 1,
  title: "L'accueil <d'Émilie> & Cie",
  note: 'Le premier paragraphe.\nLe second\u00a0: plus court.',
  parts: [
    {
      title: 'Inscription',
      note: 'Par la représentante.',
      chapters: [
        {
          title: 'Une demande',
          note: 'Au départ\u00a0: Louise est connectée.',
          steps: [
            step('1)-1', ['Elle clique sur «\u00a0Ajouter\u00a0»'], [frame('liste', 'Utilisateurs', click)]),
            step(
              '1)-2',
              [
                'Elle choisit «\u00a0Madame\u00a0» à «\u00a0Titre\u00a0»',
                'Elle saisit «\u00a0Émilie\u00a0» dans «\u00a0Prénom\u00a0»',
              ],
              [
                frame('vide', 'Ajouter un utilisateur', choose),
                { ...frame('titre', 'Ajouter un utilisateur', fill), caption: 1 },
              ],
              { note: 'Rappeler la liste des titres.' },
            ),
            step('1)-3', ['Émilie lit le message'], [frame('message', 'Message', look)], { kind: 'mail' }),
          ],
        },
      ],
    },
    {
      title: 'Création',
      note: '',
      chapters: [
        {
          title: 'Le compte',
          note: '',
          steps: [
            step(
              '2)-1',
              ['Elle remplit le formulaire'],
              [frame('compte', 'Création du compte', secret, tick)],
            ),
            step('2)-2', ['Elle range son code'], []),
          ],
        },
      ],
    },
  ],
  images: Object.fromEntries([
    image('liste', [{ x: 0, y: 0, width: 1, height: 0.1 }]),
    image('vide'),
    image('titre', [PLACES.choice]),
    image('message', [PLACES.button]),
    image('compte', [PLACES.button, PLACES.choice]),
  ]),
};
