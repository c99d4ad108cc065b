// For tests: small guides, made by hand.
import { createHash } from 'node:crypto';
import { sampleMark, samplePng } from './build-storyboard-sample.ts';
import type { Frame, GuideImage, GuideStep, Mark, Storyboard } from './storyboard.ts';

/** A picture in greys. @param greyAt the grey of a pixel, 0 to 255 */
export function sampleImage(
  width = 320,
  height = 200,
  greyAt: (x: number, y: number) => number = () => 255,
): GuideImage {
  const png = samplePng(width, height, greyAt);
  return {
    width,
    height,
    hash: createHash('sha256').update(png).digest('hex'),
    png: png.toString('base64'),
  };
}

/** A picture of the page « Utilisateurs », where Louise clicks on one thing in the middle, or does other things. */
export function sampleFrame(
  image: string,
  label: string,
  marks: Mark[] = [sampleMark(label)],
  more: Partial<Frame> = {},
): Frame {
  return {
    image,
    screen: 'Utilisateurs',
    address: '/ramq/utilisateurs',
    actor: 'Louise',
    caption: 0,
    marks,
    ...more,
  };
}

export function sampleStep(
  number: string,
  captions: readonly string[],
  frames: readonly Frame[] = [],
  more: Partial<GuideStep> = {},
): GuideStep {
  return { number, captions: [...captions], note: '', kind: 'screen', frames: [...frames], ...more };
}

/** A guide of which each list of steps is a part with one chapter. */
export function sampleGuide(
  parts: readonly (readonly GuideStep[])[],
  images: Readonly<Record<string, GuideImage>> = {},
): Storyboard {
  return {
    version: 1,
    title: 'Accueillir une employée',
    note: 'Pour la clinique.',
    parts: parts.map((steps, index) => ({
      title: `Partie numéro ${index + 1}`,
      note: `Note de la partie ${index + 1}.`,
      chapters: [{ title: `Chapitre numéro ${index + 1}`, note: '', steps: [...steps] }],
    })),
    images: { ...images },
  };
}

/** A guide of two parts in which there is some of everything. */
export function variedGuide(): Storyboard {
  const secret = sampleMark('Mot de passe', { gesture: 'fill', text: '••••••••', isSecret: true });
  const places = [0.2, 0.7].map((y) => ({ x: 0.1, y, width: 0.3, height: 0.1 }));
  const two = places.map((rectangle, index) => sampleMark(`Champ ${index + 1}`, { rectangle }));
  const seen = sampleMark('Code secret', { kind: 'look', gesture: 'see' });
  return sampleGuide(
    [
      [
        sampleStep(
          '1)-1',
          ['Louise ouvre la page «\u00a0Utilisateurs\u00a0»'],
          [sampleFrame('a', 'Ouvrir')],
          {
            note: 'Montrez la liste.\nPuis le bouton.',
          },
        ),
        sampleStep(
          '1)-2',
          ['Elle remplit le formulaire', 'Elle clique sur «\u00a0Ajouter\u00a0» & <attend>'],
          [
            sampleFrame('b', '', two),
            sampleFrame('a', '', [secret]),
            sampleFrame('b', '', [], { caption: 1 }),
          ],
        ),
        sampleStep('1)-3', ['Elle voit le code secret'], [sampleFrame('a', '', [seen])]),
      ],
      [
        sampleStep('2)-1', ['Émilie reçoit un message'], [sampleFrame('long', 'Créer un compte')], {
          kind: 'mail',
        }),
        sampleStep('2)-2', ["Elle demande l'aide de Louise"], [], { note: 'De vive voix.' }),
      ],
    ],
    {
      a: sampleImage(),
      b: sampleImage(320, 200, (x) => x % 256),
      long: sampleImage(320, 900, (x, y) => (x + y) % 256),
    },
  );
}
