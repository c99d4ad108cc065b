import { z } from 'zod';

/** A text, refused in French where it is something else. */
export const text = (name: string, description: string) =>
  z.string({ error: `Le champ «\u00a0${name}\u00a0» attend un texte.` }).meta({ description });
/** A moment as ISO 8601 writes it, with its offset; refused in French where it is something else. */
export const moment = (name: string, description: string) =>
  z.iso
    .datetime({
      offset: true,
      error: `Le champ «\u00a0${name}\u00a0» attend une date et une heure, comme 2026-11-23T12:00:00Z.`,
    })
    .meta({ description });
/** Yes or no, refused in French where it is something else. */
export const yesOrNo = (name: string, description: string) =>
  z.boolean({ error: `Le champ «\u00a0${name}\u00a0» attend true ou false.` }).meta({ description });
