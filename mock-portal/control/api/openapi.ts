import { z } from 'zod';
import { PATHS } from '../../web/paths.ts';
import type { Operation } from './operation.ts';
import { errorView } from './views.ts';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): object => {
  const written = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  delete written.$schema;
  return written;
};

/** The OpenAPI 3.1 description of the control API, made from what its routes are made from. */
export function openApiDocument(operations: readonly Operation[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const path = PATHS.control + operation.path;
    paths[path] = { ...paths[path], [operation.method]: operationObject(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Simulateur\u00a0: API de contrôle',
      version: '1',
      description:
        'Les bacs à sable du simulateur, leurs personnes, leur heure, leurs pannes et leur journal. Les clés des objets se tapent avec ou sans accents, espaces et apostrophes.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    // Of a simulator that this machine alone reaches, then of one that others reach.
    security: [{ simulateur: [] }, { simulateur: [], motDePasse: [] }],
    paths,
    components: {
      securitySchemes: {
        simulateur: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Simulateur',
          description: "N'importe quelle valeur\u00a0: aucune page Web ne peut envoyer cet en-tête.",
        },
        motDePasse: {
          type: 'http',
          scheme: 'bearer',
          description:
            "Le mot de passe du simulateur, en UTF-8\u00a0: obligatoire quand il est ouvert à d'autres machines.",
        },
      },
      schemas: { Erreur: schemaOf(errorView, 'output') },
    },
  };
}

function operationObject({ id, summary, path, query = {}, body, status, answer }: Operation): object {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  return {
    operationId: id,
    summary,
    parameters: [
      ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...Object.entries(query).map(([name, description]) => ({
        name,
        in: 'query',
        description,
        schema: { type: 'string' },
      })),
    ],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    }),
    responses: {
      [status]: answerObject(answer),
      '4XX': {
        description: "Refus, avec ce qui est connu quand un nom ne l'est pas.",
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Erreur' } } },
      },
    },
  };
}

function answerObject(answer: Operation['answer']): object {
  if (answer === undefined) return { description: 'Fait.' };
  if (answer === 'ndjson')
    return {
      description: 'Une ligne JSON par événement.',
      content: { 'application/x-ndjson': { schema: { type: 'string' } } },
    };
  return {
    description: 'Fait.',
    content: { 'application/json': { schema: schemaOf(answer, 'output') } },
  };
}
