// For tests: guides of one part, with a click a step.
import { sampleFrame, sampleGuide, sampleImage, sampleStep } from '../hand-made-guide.ts';
import type { GuideImage, GuideStep, Storyboard } from '../storyboard.ts';

export const CLICKS = [
  'Inscription',
  'Ajouter un utilisateur',
  'Non',
  'Madame',
  'Rendez-vous santé Québec',
  'Ajouter',
];

export interface Written {
  readonly caption?: string;
  readonly label?: string;
  readonly image?: string;
  readonly note?: string;
}

/** A guide of one part, numbered from 1, with a click a step. */
export function guideOf(
  names: readonly (string | Written)[],
  images: Record<string, GuideImage> = {},
): Storyboard {
  const steps = names.map((name, index): GuideStep => {
    const {
      caption = '',
      label = caption,
      image = 'a',
      note = '',
    } = typeof name === 'string' ? clickOn(name) : name;
    return sampleStep(`1)-${index + 1}`, [caption], [sampleFrame(image, label)], { note });
  });
  return sampleGuide([steps], { a: sampleImage(), ...images });
}

export const clickOn = (name: string): Written => ({
  caption: `Elle clique sur «\u00a0${name}\u00a0»`,
  label: name,
});
