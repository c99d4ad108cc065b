import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import { uniqueId } from '../sandbox/random.ts';
import { PATHS } from '../web/paths.ts';
import type { Notice } from '../web/session.ts';

/** The sections of the room's pages, by what their addresses end with. */
export type Section = 'bacs' | 'personnes' | 'courriels' | 'horloge' | 'pannes' | 'journal' | 'entretien';

declare module 'express-session' {
  interface SessionData {
    /** Whether the training room's password was given. */
    isTrainer?: boolean;
    /** A message for one section of the next page only. */
    told?: { section: Section; notice: Notice };
  }
}

/** The script that keeps pages up to date sends it: what a page says once is not for it. */
const LIVE_HEADER = 'X-Actualisation';

/** The sessions of the training room: of no sandbox, and gone with the simulator. */
export const trainingSession = (): RequestHandler =>
  session({
    name: 'formation',
    secret: uniqueId(),
    store: new session.MemoryStore(),
    resave: false,
    saveUninitialized: false,
    cookie: { path: PATHS.training.home, httpOnly: true, sameSite: 'lax' },
  });

/** Takes the message left for the next page, by its section, where somebody sees that page. */
export function takeTold(req: Request): Partial<Record<Section, Notice>> {
  const { told } = req.session;
  if (req.method === 'GET' && req.get(LIVE_HEADER) === undefined) delete req.session.told;
  return told === undefined ? {} : { [told.section]: told.notice };
}
