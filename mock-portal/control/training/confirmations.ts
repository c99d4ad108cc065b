import type { Request, Response, Router } from 'express';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { PortalContext } from '../../web/context.ts';
import { Form } from '../../web/form.ts';
import { once } from '../../web/once.ts';
import { PATHS } from '../../web/paths.ts';
import { screen } from '../../web/screen.ts';
import { about, attempt, sectionOf, sendRoomPage, withSandbox } from './room-page.ts';

/** An act that can't be undone: it is asked about first. */
interface Confirmation {
  path: `${string}/:sandbox${string}`;
  /** The question, without the sandbox's name. */
  heading: string;
  /** What it will do. */
  effect: string;
  button: string;
  run(sandbox: Sandbox): Promise<void>;
  /** Says so where people come to afterwards. @returns where that is */
  tell(req: Request, sandbox: Sandbox): string;
}

/** « Remettre à neuf ». */
export const resetScreen = (context: PortalContext): Router =>
  confirmation(context, {
    path: PATHS.training.reset,
    heading: 'Remettre à neuf',
    effect:
      'Tout ce qui y a été fait est effacé\u00a0: comptes, invitations, courriels, pannes et journal. Le bac revient à ce que dit son modèle, et son lien reste le même.',
    button: 'Remettre le bac à neuf',
    run: (sandbox) => context.controlRoom.reset(sandbox),
    tell(req, sandbox) {
      const text = 'Le bac est remis à neuf.';
      req.session.told = { section: 'entretien', notice: { kind: 'success', text } };
      return sectionOf(sandbox, 'entretien');
    },
  });

/** « Supprimer le bac ». */
export const dropScreen = (context: PortalContext): Router =>
  confirmation(context, {
    path: PATHS.training.drop,
    heading: 'Supprimer le bac',
    effect:
      "Le bac disparaît avec tout ce qu'il contient, et son lien ne mène plus à rien. Pour pouvoir y revenir, téléchargez d'abord un instantané.",
    button: 'Supprimer le bac',
    run: (sandbox) => context.controlRoom.drop(sandbox),
    tell(req, { identity }) {
      const text = `Le bac «\u00a0${identity.title}\u00a0» est supprimé.`;
      req.session.told = { section: 'bacs', notice: { kind: 'success', text } };
      return PATHS.training.home;
    },
  });

function confirmation(
  context: PortalContext,
  { path, heading, effect, button, run, tell }: Confirmation,
): Router {
  const show = (req: Request, res: Response, sandbox: Sandbox, form = new Form()) =>
    sendRoomPage(req, res, {
      view: 'training/confirmation',
      heading,
      status: form.errors.length === 0 ? 200 : 422,
      data: {
        form,
        title: sandbox.identity.title,
        effect,
        button,
        action: about(path, sandbox),
        back: sectionOf(sandbox, 'entretien'),
      },
    });
  return screen(path, {
    get: withSandbox(context, (req, res, sandbox) => show(req, res, sandbox)),
    post: once(
      withSandbox(context, async (req, res, sandbox) => {
        const done = await attempt('confirmer', () => run(sandbox));
        if (done.ok) res.redirect(303, tell(req, sandbox));
        else await show(req, res, sandbox, new Form().refused(done.errors));
      }),
    ),
  });
}
