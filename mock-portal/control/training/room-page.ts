import type { Request, RequestHandler, Response } from 'express';
import { DataError } from '../../sandbox/database.ts';
import type { FieldError, FormResult } from '../../onboarding/field-error.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { PortalContext } from '../../web/context.ts';
import { sendPage } from '../../web/page.ts';
import { PATHS } from '../../web/paths.ts';
import { DurationError } from '../duration.ts';
import type { Section } from '../training-session.ts';

/** The line of the fidelity register about the training room. */
const RULE = 'S-formation';

interface RoomPage {
  /** The view, by its name among those of the training room. */
  view: string;
  heading: string;
  data?: object;
  status?: number;
}

/** Answers with a page of the training room. */
export const sendRoomPage = (req: Request, res: Response, { view, ...page }: RoomPage): Promise<void> =>
  sendPage(req, res, {
    ...page,
    portal: 'simulator',
    view: `control/views/${view}`,
    styles: ['training.css'],
    scripts: ['copy.js', 'live.js'],
    ...(req.session.isTrainer === true && {
      visitor: { name: 'Salle de formation', signOut: PATHS.training.signOut },
    }),
  });

/** A path of the training room about one sandbox, with its id filled in. */
export const about = (path: `${string}/:sandbox${string}`, { id }: Pick<Sandbox, 'id'>): string =>
  path.replace(':sandbox', encodeURIComponent(id));

/** Where a section of a sandbox's page is. */
export const sectionOf = (sandbox: Sandbox, section: Section): string =>
  `${about(PATHS.training.sandbox, sandbox)}#${section}`;

type SandboxHandler = (req: Request, res: Response, sandbox: Sandbox) => Promise<void> | void;

/** Finds the sandbox that the address names, or says which ones there are. */
export const withSandbox =
  ({ sandboxes }: PortalContext, handler: SandboxHandler) =>
  async (...[req, res]: Parameters<RequestHandler>): Promise<void> => {
    const { sandbox: id } = req.params;
    const sandbox = typeof id === 'string' ? sandboxes.get(id) : undefined;
    if (sandbox !== undefined) {
      await handler(req, res, sandbox);
      return;
    }
    await sendRoomPage(req, res, {
      view: 'training/unknown-sandbox',
      heading: 'Bac à sable inconnu',
      status: 404,
      data: {
        id,
        sandboxes: sandboxes.all().map((one) => ({
          title: one.identity.title,
          href: about(PATHS.training.sandbox, one),
        })),
      },
    });
  };

/** What is wrong with one field. */
export const refused = (field: string, message: string): { ok: false; errors: FieldError[] } => ({
  ok: false,
  errors: [{ field, message, rule: RULE }],
});

/**
 * Does something, or tells at a field why it can't be done.
 * @param work returns what it came to
 */
export async function attempt<Value>(
  field: string,
  work: () => Promise<Value> | Value,
): Promise<FormResult<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof DataError || error instanceof DurationError) return refused(field, error.message);
    throw error;
  }
}
