import express, { Router, type ErrorRequestHandler, type RequestHandler } from 'express';
import { z } from 'zod';
import { DataError } from '../../sandbox/database.ts';
import { isSameSecret, type Access } from '../../web/access.ts';
import { PATHS } from '../../web/paths.ts';
import { DurationError } from '../duration.ts';
import { openApiDocument } from './openapi.ts';
import { ControlError, type ControlNeeds, type Operation, type Reply } from './operation.ts';
import { OPERATIONS } from './operations.ts';

/** Whoever calls must send it: no page of another site can, as a browser asks first and is refused. */
export const CONTROL_HEADER = 'X-Simulateur';

/** More than any snapshot takes. */
const MOST_JSON = '20mb';

/** Where the document is, behind the prefix. */
const DOCUMENT = '/openapi.json';

/** The control API, for tests, scripts and other programs: one prefix, JSON in French, described by OpenAPI. */
export function controlApi({ access, ...needs }: ControlNeeds & { access: Access }): Router {
  const router = Router({ caseSensitive: true });
  if (access.isBeyondLoopback) router.use(requirePassword(access));
  router.get(DOCUMENT, (_req, res) => void res.json(openApiDocument(OPERATIONS)));
  router.use(requireHeader, requireJson, express.json({ limit: MOST_JSON }));
  for (const operation of OPERATIONS) {
    router[operation.method](expressPath(operation.path), handler(operation, needs));
  }
  for (const path of new Set(OPERATIONS.map((operation) => operation.path))) {
    const allowed = OPERATIONS.filter((operation) => operation.path === path);
    router.all(expressPath(path), (_req, res) => {
      const methods = allowed.map(({ method }) => method.toUpperCase());
      res.set('Allow', methods.join(', '));
      res.status(405).json({ erreur: 'Méthode refusée.', connus: methods });
    });
  }
  router.use((req, _res, next) => {
    next(
      new ControlError(404, `Rien ne répond à ${PATHS.control}${req.path}.`, [
        ...new Set(OPERATIONS.map(({ path }) => PATHS.control + path)),
      ]),
    );
  });
  router.use(sayWhatIsWrong);
  return router;
}

/** Stands where the control API would. */
export const noControlApi: RequestHandler = (_req, res) => {
  res.status(404).json({
    erreur:
      "Le simulateur est ouvert à d'autres machines\u00a0: son API de contrôle est fermée. Pour l'ouvrir avec le mot de passe, démarrez-le avec --controle-a-distance oui.",
  });
};

const expressPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

/** Beyond the loopback, whoever calls proves the password each time. */
const requirePassword =
  ({ password }: Access): RequestHandler =>
  (req, res, next) => {
    const [, given] = /^Bearer +(.*)$/i.exec(req.get('Authorization') ?? '') ?? [];
    // Node reads headers byte by byte; programs send UTF-8.
    const text = given === undefined ? undefined : Buffer.from(given, 'latin1').toString();
    if (text !== undefined && password !== undefined && isSameSecret(text, password)) {
      next();
      return;
    }
    res.set('WWW-Authenticate', 'Bearer realm="simulateur"');
    next(
      new ControlError(
        401,
        "Le simulateur est ouvert à d'autres machines\u00a0: chaque demande porte son mot de passe, en UTF-8 (Authorization: Bearer <mot de passe>).",
      ),
    );
  };

const requireHeader: RequestHandler = (req, _res, next) => {
  if (req.get(CONTROL_HEADER) !== undefined) next();
  else
    next(
      new ControlError(
        403,
        `L'en-tête ${CONTROL_HEADER} est obligatoire, quelle que soit sa valeur\u00a0: aucune page Web ne peut l'envoyer.`,
      ),
    );
};

const requireJson: RequestHandler = (req, _res, next) => {
  const hasBody = Number(req.get('Content-Length') ?? 0) > 0 || req.get('Transfer-Encoding') !== undefined;
  if (!hasBody || req.is('application/json')) next();
  else next(new ControlError(415, 'Envoyez application/json.'));
};

const strings = z.record(z.string(), z.string());

const record = z.record(z.string(), z.unknown()).catch({});

function cookiesOf({ cookies }: { cookies: unknown }): Record<string, string> {
  const texts = Object.entries(record.parse(cookies)).filter(([, value]) => typeof value === 'string');
  return strings.parse(Object.fromEntries(texts));
}

const handler =
  ({ run, status, query = {}, answer }: Operation, needs: ControlNeeds): RequestHandler =>
  async (req, res) => {
    const asked = strings.safeParse(req.query);
    const stray = Object.keys(req.query).filter((name) => !Object.hasOwn(query, name));
    if (!asked.success || stray.length > 0)
      throw new ControlError(400, `Critère inconnu\u00a0: ${stray.join(', ')}.`, Object.keys(query));
    const parameters = strings.parse(req.params);
    const cookies = cookiesOf(req);
    const reply = await run({ ...needs, parameters, query: asked.data, cookies, body: req.body ?? {} });
    if (answer === 'ndjson') res.type('application/x-ndjson').send(lines(reply));
    else if (reply === undefined) res.sendStatus(status);
    else res.status(status).json(reply);
  };

const ndjson = z.object({ ndjson: z.array(z.unknown()) });

const lines = (reply: Reply): string =>
  ndjson
    .parse(reply)
    .ndjson.map((line) => `${JSON.stringify(line)}\n`)
    .join('');

const httpError = z.object({
  status: z.number().int().min(400).max(499),
  /** Of errors about a body. */
  type: z.string().optional(),
});

/** Every refusal is one French sentence, with what there is instead where a name was unknown. */
const sayWhatIsWrong: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (error instanceof ControlError) {
    res.status(error.status).json({ erreur: error.message, ...(error.known && { connus: error.known }) });
  } else if (error instanceof DataError) res.status(422).json({ erreur: error.message });
  else if (error instanceof DurationError) res.status(400).json({ erreur: error.message });
  else {
    const known = httpError.safeParse(error);
    if (!known.success) {
      next(error);
      return;
    }
    const { status, type } = known.data;
    const what = type === undefined ? "L'adresse de la demande" : 'Le corps de la demande';
    res.status(status).json({ erreur: `${what} ne peut être lu${type === undefined ? 'e' : ''}.` });
  }
};
