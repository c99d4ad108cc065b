import type { Request, Response } from 'express';
import { fullName } from '../onboarding/person-name.ts';
import { PATHS } from './paths.ts';
import { uniqueId } from '../sandbox/random.ts';
import { csrfToken } from './session.ts';

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
}

/** Answers with a page: the view inside the layout that all screens share. */
export async function sendPage(req: Request, res: Response, page: Page): Promise<void> {
  const { status = 200 } = page;
  const site = PORTALS[page.portal];
  const hasSession = page.portal !== 'simulator' && 'session' in req;
  const username = hasSession ? req.session.username : undefined;
  const account = username === undefined ? undefined : req.sandbox.accounts.find(username);
  // A page that only explains starts no session: it would replace the one that another request just renewed.
  const needsToken = hasSession && (account !== undefined || status < 400 || status === 422);
  const shared = {
    portal: page.portal,
    site: { ...site, home: account === undefined ? site.home : site.start },
    heading: page.heading,
    // The title says at once, to whoever hears the page, that a form came back.
    title: status === 422 ? `Erreur\u00a0: ${page.heading}` : page.heading,
    showing: uniqueId(),
    person: account === undefined ? undefined : fullName(account),
    csrfToken: needsToken ? csrfToken(req) : undefined,
    paths: PATHS,
  };
  const body = await render(res, page.view, { ...shared, ...page.data });
  const html = await render(res, 'web/views/layout', { ...shared, body });
  res.status(status).type('html').send(html);
}

function render(res: Response, view: string, locals: object): Promise<string> {
  return new Promise((resolve, reject) => {
    res.render(view, locals, (error: unknown, html: string) => {
      if (error) reject(error instanceof Error ? error : new Error('The view could not be rendered.'));
      else resolve(html);
    });
  });
}
