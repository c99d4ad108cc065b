import { Router, type Request, type Response } from 'express';
import { DataError } from '../../sandbox/database.ts';
import type { SandboxRegistry } from '../../sandbox/registry.ts';
import { enteredSandbox, enterSandbox, leaveSandbox } from '../../web/choose-sandbox.ts';
import type { PortalContext } from '../../web/context.ts';
import { Form } from '../../web/form.ts';
import { sendPage } from '../../web/page.ts';
import { PATHS } from '../../web/paths.ts';
import { practiceNoteOf } from '../../web/practice-note.ts';
import { screen } from '../../web/screen.ts';
import { portalSession, signOutSession } from '../../web/session.ts';
import { resumeVisit } from '../../web/visit.ts';
import { GuideShelf, momentOfStep, type Guide, type GuideStep } from './guide-shelf.ts';
import { Practices, stepPath } from './practices.ts';
import { signInOf } from './sign-in.ts';

const { home, step: stepAddress, leave } = PATHS.practice;

/** « Pratiquer »: begins at any step of a guide, in a sandbox that is thrown away afterwards. */
export function practiceScreens({ controlRoom, guidesFolder, sandboxes }: PortalContext): Router {
  const shelf = new GuideShelf(guidesFolder);
  const practices = new Practices(controlRoom);
  const stale = (req: Request, res: Response): void => {
    res.redirect(303, req.path);
  };
  return Router()
    .use(home, portalSession('pratique'))
    .use(
      screen(home, { get: (req, res) => showGuides(req, res, shelf) }),
      screen(leave, {
        get: (_req, res) => {
          res.redirect(303, home);
        },
        stale,
        post: async (req, res) => {
          const practice = practices.of(req.sandbox);
          if (practice !== undefined) {
            const { cameFrom } = practice;
            if (cameFrom?.isOpen() === true) enterSandbox(res, cameFrom);
            else leaveSandbox(res);
            // It stands in the sandbox that goes, and is not to be saved there any more.
            await signOutSession(req);
            await practices.end(practice);
          }
          res.redirect(303, PATHS.home);
        },
      }),
      screen(stepAddress, {
        get: aboutStep(shelf, (req, res, guide, step) =>
          showStep(req, res, { guide, step, practices, sandboxes }),
        ),
        stale,
        post: aboutStep(shelf, async (req, res, guide, step) => {
          const from = enteredSandbox(req, sandboxes);
          const asking = `${req.sessionID} ${Form.sent(req).text('_showing')}`;
          const { sandbox, moment } = await practices.begin(guide, step, from, asking);
          enterSandbox(res, sandbox);
          resumeVisit(res, sandbox, moment.visitor);
          res.redirect(303, moment.address);
        }),
      }),
    );
}

type StepHandler = (req: Request, res: Response, guide: Guide, step: GuideStep) => Promise<void>;

/** Finds the step that the address names, or says what is wrong with it. */
const aboutStep =
  (shelf: GuideShelf, handler: StepHandler) =>
  async (req: Request<{ guide: string; etape: string }>, res: Response): Promise<void> => {
    const { guide: guideSlug, etape } = req.params;
    try {
      const guide = await shelf.find(guideSlug);
      const step = guide?.steps.find(({ slug }) => slug === etape);
      if (guide === undefined)
        await explain(
          req,
          res,
          404,
          'Guide introuvable',
          `Aucun guide «\u00a0${guideSlug}\u00a0» n'est prêt à être pratiqué.`,
        );
      else if (step === undefined)
        await explain(
          req,
          res,
          404,
          'Étape introuvable',
          `Le guide «\u00a0${guide.title}\u00a0» n'a pas d'étape «\u00a0${etape}\u00a0» à pratiquer.`,
        );
      else await handler(req, res, guide, step);
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      await explain(req, res, 409, 'Guide à refaire', error.message);
    }
  };

const explain = (req: Request, res: Response, status: number, heading: string, text: string): Promise<void> =>
  sendPage(req, res, {
    portal: 'simulator',
    view: 'web/views/explanation',
    heading,
    status,
    data: { text, link: { href: home, label: 'Voir les guides' } },
  });

async function showGuides(req: Request, res: Response, shelf: GuideShelf): Promise<void> {
  const { guides, problems } = await shelf.list();
  await sendPage(req, res, {
    portal: 'simulator',
    view: 'control/views/practice/guides',
    heading: 'Pratiquer',
    data: {
      guides: guides.map((guide) => ({
        title: guide.title,
        steps: guide.steps.map((step) => ({ ...step, href: stepPath(guide, step) })),
      })),
      problems: problems.map(({ message }) => message),
    },
  });
}

interface Shown {
  guide: Guide;
  step: GuideStep;
  practices: Practices;
  sandboxes: SandboxRegistry;
}

function showStep(req: Request, res: Response, { guide, step, practices, sandboxes }: Shown): Promise<void> {
  const { actor, snapshot } = momentOfStep(step);
  const { sandbox } = req;
  const here = stepPath(guide, step);
  const isThis = practiceNoteOf(sandbox)?.href === here;
  const next = guide.steps[guide.steps.indexOf(step) + 1];
  return sendPage(req, res, {
    portal: 'simulator',
    view: 'control/views/practice/step',
    heading: `Étape ${step.number}`,
    data: {
      guide,
      step,
      actor,
      here,
      isHere: practices.of(sandbox) !== undefined,
      isThis,
      // As it stands now where the step was begun, and as it will be otherwise.
      signIn: isThis
        ? signInOf(actor, sandbox)
        : sandboxes.lookInto(snapshot, (begun) => signInOf(actor, begun)),
      next: next && { ...next, href: stepPath(guide, next) },
    },
  });
}
