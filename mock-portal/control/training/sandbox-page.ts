import type { Request, Response, Router } from 'express';
import { FAULTS } from '../../sandbox/faults.ts';
import { DEFAULT_SANDBOX } from '../../sandbox/registry.ts';
import type { FormResult } from '../../onboarding/field-error.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { PortalContext } from '../../web/context.ts';
import { dateAndTime } from '../../web/date.ts';
import { Form } from '../../web/form.ts';
import { once } from '../../web/once.ts';
import { PATHS } from '../../web/paths.ts';
import { screen } from '../../web/screen.ts';
import { durationText } from '../duration.ts';
import { takeTold, type Section } from '../training-session.ts';
import { cardOf } from './card.ts';
import { joinAddress, portOf } from './join-address.ts';
import { journalOf, KIND_OPTIONS } from './journal.ts';
import { messagesOf } from './messages.ts';
import { personRows, STATE_OPTIONS } from './person-rows.ts';
import { about, sectionOf, sendRoomPage, withSandbox } from './room-page.ts';
import { clockText } from './times.ts';

const { training } = PATHS;

/** One sandbox: who is in it and where they stand, and everything that steers it. */
export const sandboxScreen = (context: PortalContext): Router =>
  screen(training.sandbox, {
    get: withSandbox(context, (req, res, sandbox) => showSandbox(req, res, context, sandbox)),
  });

/** One thing that a form of a sandbox's page does. */
interface Act {
  path: `${string}/:sandbox${string}`;
  /** The section where what was done is told. */
  section: Section;
  /** @returns what was done, a French sentence, or why it was not */
  run(sandbox: Sandbox, form: Form, req: Request): Promise<FormResult<string>>;
}

/** What answers a form of a sandbox's page: the page again, which tells what was done or what is wrong. */
export const actScreen = (context: PortalContext, { path, section, run }: Act): Router =>
  screen(path, {
    get: withSandbox(context, (_req, res, sandbox) => {
      res.redirect(303, sectionOf(sandbox, section));
    }),
    post: actHandler(context, { section, run }),
  });

/** The same for a path that answers more than this form. */
export const actHandler = (context: PortalContext, { section, run }: Omit<Act, 'path'>) =>
  once(
    withSandbox(context, async (req, res, sandbox) => {
      const form = Form.sent(req);
      const result = await run(sandbox, form, req);
      if (!result.ok) {
        await showSandbox(req, res, context, sandbox, form.refused(result.errors));
        return;
      }
      req.session.told = { section, notice: { kind: 'success', text: result.value } };
      res.redirect(303, sectionOf(sandbox, section));
    }),
  );

/** What the form « Préparer une panne » shows: what was typed in it, if anything was. */
function faultFormOf(form: Form): Form {
  const isItsOwn = form.list('fois').length > 0;
  return isItsOwn ? form : new Form({ fois: '1' }).refused(form.errors);
}

/** @param form what was typed in one of the page's forms, and what is wrong with it */
async function showSandbox(
  req: Request,
  res: Response,
  context: PortalContext,
  sandbox: Sandbox,
  form = new Form(),
): Promise<void> {
  const asked = Form.asked(req);
  const people = personRows(sandbox);
  await sendRoomPage(req, res, {
    view: 'training/sandbox',
    heading: sandbox.identity.title,
    status: form.errors.length === 0 ? 200 : 422,
    data: {
      form,
      faultForm: faultFormOf(form),
      asked,
      notices: takeTold(req),
      card: cardOf(sandbox),
      preset: context.sandboxes.presets.get(sandbox.identity.preset)?.name ?? sandbox.identity.preset,
      isDefault: sandbox.id === DEFAULT_SANDBOX,
      joinAddress: joinAddress(sandbox, context.access, portOf(req)),
      people,
      states: STATE_OPTIONS,
      messages: messagesOf(sandbox, context),
      clock: clockView(sandbox),
      faults: sandbox.faults.list().map(({ durationMs, ...fault }) => ({
        ...fault,
        name: FAULTS[fault.kind].name,
        victim: people.find(({ email }) => email === fault.person)?.name ?? fault.person ?? 'tout le monde',
        duration: durationMs === undefined ? undefined : durationText(durationMs),
      })),
      faultKinds: Object.values(FAULTS).map(({ name, shows }) => ({ value: name, label: name, shows })),
      victims: people.map(({ name, email }) => ({ value: email, label: name })),
      journal: journalOf(sandbox, asked),
      kinds: KIND_OPTIONS,
      here: about(training.sandbox, sandbox),
      // The path of each thing that can be done to this sandbox.
      at: {
        people: about(training.people, sandbox),
        clock: about(training.clock, sandbox),
        faults: about(training.faults, sandbox),
        liftFault: about(training.liftFault, sandbox),
        journal: about(training.journal, sandbox),
        snapshot: about(training.snapshot, sandbox),
        reset: about(training.reset, sandbox),
        drop: about(training.drop, sandbox),
      },
    },
  });
}

const clockView = ({ clock }: Sandbox) => ({
  now: dateAndTime.format(clock.now()),
  isFrozen: clock.isFrozen,
  text: clockText(clock) ?? 'Heure de la machine',
});
