import { z } from 'zod';
import { looseKey } from '../onboarding/text.ts';
import { quoted } from './preset-fields.ts';

/** What is compared of a key: « Nom d'utilisateur », nom_d_utilisateur and NomDUtilisateur are one. */
export const fieldKey = (name: string): string => looseKey(name).replace(/[^\p{L}\p{N}]/gu, '');

const record = z.record(z.string(), z.unknown());

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/**
 * Gives the fields of a record their French keys, however they were typed, and leaves out those that are empty. A key
 * that is not known keeps its name.
 * @param refuse told of a key that is there twice
 */
function withFrenchKeys(
  input: unknown,
  known: readonly string[],
  refuse: (message: string) => void,
): unknown {
  const fields = record.safeParse(input);
  if (!fields.success) return input;
  const named = new Map<string, unknown>();
  for (const [typed, value] of Object.entries(fields.data)) {
    const key = known.find((name) => fieldKey(name) === fieldKey(typed)) ?? typed;
    if (isEmpty(value) && known.includes(key)) continue;
    if (named.has(key)) refuse(`Le champ ${quoted(key)} est donné deux fois.`);
    named.set(key, value);
  }
  return Object.fromEntries(named);
}

/** A sentence that names what nobody knows, and what there is instead. */
export const unknownNames = (what: string, names: readonly string[], known: readonly string[]): string =>
  `${what}\u00a0: ${names.map(quoted).join(', ')}. Noms possibles\u00a0: ${known.join(', ')}.`;

/**
 * A record with French keys. A key that is not among them is refused by its name, with the list of those there are.
 * @param shape what each field takes, by its French name
 */
export const frenchRecord = <Shape extends z.ZodRawShape>(shape: Shape) => {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? unknownNames('Champ inconnu', issue.keys, known)
        : `Des champs sont attendus (${known.join(', ')}).`,
  });
};

/** The record, with its keys typed as one likes: without accents, apostrophes or spaces, in any case. */
export const withLooseKeys = <Shape extends z.ZodRawShape, Config extends z.core.$ZodObjectConfig>(
  schema: z.ZodObject<Shape, Config>,
) =>
  z.preprocess(
    (input, context) =>
      withFrenchKeys(input, Object.keys(schema.shape), (message) => {
        context.addIssue(message);
      }),
    schema,
  );
