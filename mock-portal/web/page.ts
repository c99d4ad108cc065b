import type { Request, Response } from 'express';
import { fullName } from '../onboarding/person-name.ts';
import { PATHS } from './paths.ts';
import { practiceNoteOf } from './practice-note.ts';
import { uniqueId } from '../sandbox/random.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { csrfToken } from './session.ts';
import { visitorOf } from './visitor.ts';

const PORTALS = {
  ramq: {
    name: 'Services en ligne',
    owner: "Régie de l'assurance maladie du Québec",
    home: PATHS.ramq.signIn,
    start: PATHS.ramq.services,
    signOut: PATHS.ramq.signOut,
  },
  rvsq: {
    name: 'Rendez-vous santé Québec',
    owner: 'Gestion de la clinique',
    home: PATHS.rvsq.signIn,
    start: PATHS.rvsq.employees,
    signOut: PATHS.rvsq.signOut,
  },
  simulator: {
    name: 'Simulateur',
    owner: "Parcours d'accueil",
    home: PATHS.home,
    start: PATHS.home,
    signOut: undefined,
  },
} as const;

export type Portal = keyof typeof PORTALS;

interface Page {
  portal: Portal;
  /** The view, from the simulator's folder, without its ending. */
  view: string;
  heading: string;
  /** What the view shows. */
  data?: object;
  /** HTTP status, 200 unless told. */
  status?: number;
  /** What the page needs besides the stylesheet of all pages, by its name among the assets. */
  styles?: readonly string[];
  scripts?: readonly string[];
  /** Who is signed in where that is no account of the sandbox, and where signing out is sent. */
  visitor?: { name: string; signOut: string };
  /** For a page that refuses something: which line of the fidelity register does, and why, for the journal. */
  refusal?: { rule: string; why: string };
}

/** Which portal a request is to. */
export function portalOf(req: Request): Portal {
  if (req.path.startsWith('/rvsq')) return 'rvsq';
  return /^\/(ramq|AGS)\b/.test(req.path) ? 'ramq' : 'simulator';
}

/** Answers with a page: the view inside the layout that all screens share. */
export async function sendPage(req: Request, res: Response, page: Page): Promise<void> {
  const { status = 200 } = page;
  const site = PORTALS[page.portal];
  const hasSession = 'session' in req;
  const username = hasSession && page.portal !== 'simulator' ? req.session.username : undefined;
  const account = username === undefined ? undefined : req.sandbox.accounts.find(username);
  // A page that only explains starts no session: it would replace the one that another request just renewed.
  const isSignedIn = account !== undefined || page.visitor !== undefined;
  const needsToken = hasSession && (isSignedIn || status < 400 || status === 422);
  const shared = {
    portal: page.portal,
    site: {
      ...site,
      home: account === undefined ? site.home : site.start,
      signOut: page.visitor?.signOut ?? site.signOut,
    },
    styles: page.styles ?? [],
    scripts: page.scripts ?? [],
    heading: page.heading,
    // The title says at once, to whoever hears the page, that a form came back.
    title: status === 422 ? `Erreur\u00a0: ${page.heading}` : page.heading,
    showing: uniqueId(),
    person: account === undefined ? page.visitor?.name : fullName(account),
    csrfToken: needsToken ? csrfToken(req) : undefined,
    paths: PATHS,
    practice: 'sandbox' in req ? practiceNoteOf(req.sandbox) : undefined,
    sandboxTitle: 'sandbox' in req ? titleOf(req.sandbox) : undefined,
  };
  const body = await render(res, page.view, { ...shared, ...page.data });
  const html = await render(res, 'web/views/layout', { ...shared, body });
  if (page.portal !== 'simulator' && req.method !== 'HEAD') notePage(req, page, site.name);
  res.status(status).type('html').send(html);
}

/** What people call the sandbox; nothing for one that has no name. */
const titleOf = ({ id, identity }: Sandbox): string | undefined =>
  identity.title === id ? undefined : identity.title;

/** Takes down what the visitor sees; the faults of a form are noted by whoever found them. */
function notePage(req: Request, { heading, status = 200, refusal }: Page, site: string): void {
  const { journal } = req.sandbox;
  const { name: who } = visitorOf(req);
  const text = `voit «\u00a0${heading}\u00a0» (${site})`;
  if (refusal !== undefined) journal.note({ kind: 'refusal', who, text, ...refusal });
  else if (status < 400) journal.note({ kind: 'page', who, text });
}

function render(res: Response, view: string, locals: object): Promise<string> {
  return new Promise((resolve, reject) => {
    res.render(view, locals, (error: unknown, html: string) => {
      if (error) reject(error instanceof Error ? error : new Error('The view could not be rendered.'));
      else resolve(html);
    });
  });
}
