import { z } from 'zod';
import { hostNamed } from './web/access.ts';

/** What an option takes: how it is checked, and what it is called in a refusal. */
export interface Kind<Value> {
  schema: z.ZodType<Value>;
  expected: string;
  /** Whether a refusal must not repeat what was typed. */
  isSecret?: true;
}

export const PORT: Kind<number> = {
  schema: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65535)),
  expected: 'un numéro de port de 0 à 65535 (0 prend un port libre)',
};
export const FOLDER: Kind<string> = { schema: z.string().min(1), expected: "le nom d'un dossier" };
export const WORDS: Kind<readonly string[]> = {
  schema: z
    .string()
    .regex(/^[^\s,@+]+(,[^\s,@+]+)*$/)
    .transform((text) => text.split(',')),
  expected: 'des mots séparés par des virgules, sans espace, @ ni +',
};
/** Both ends are taken. */
export const wholeNumber = (from: number, to: number): Kind<number> => ({
  schema: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to)),
  expected: `un nombre entier de ${from} à ${to}`,
});

export const HOST: Kind<string> = {
  schema: z.string().transform(hostNamed).pipe(z.string()),
  expected: 'une adresse ou un nom de cette machine',
};
export const PASSWORD: Kind<string> = {
  schema: z.string().min(8),
  expected: 'au moins 8 caractères',
  isSecret: true,
};
export const YES_OR_NO: Kind<boolean> = {
  schema: z.enum(['oui', 'non']).transform((text) => text === 'oui'),
  expected: 'oui ou non',
};
