import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { storyboardSchema } from './storyboard.ts';

/** Where the schema is kept, for those who make something else of a guide. */
export const GUIDE_SCHEMA = 'docs/schema/guide.schema.json';

/** The form of a guide as a JSON Schema, laid out as the rest of the project. */
export async function guideSchema(): Promise<string> {
  const schema = { title: 'Guide (storyboard)', ...z.toJSONSchema(storyboardSchema) };
  const layout = await resolveConfig(GUIDE_SCHEMA);
  return await format(JSON.stringify(schema), { ...layout, parser: 'json' });
}
