import type { Request, Response, Router } from 'express';
import { requireText, type FieldError } from '../../onboarding/field-error.ts';
import { idOf, type SandboxRegistry } from '../../sandbox/registry.ts';
import type { PortalContext } from '../../web/context.ts';
import { Form } from '../../web/form.ts';
import { once } from '../../web/once.ts';
import { PATHS } from '../../web/paths.ts';
import { screen } from '../../web/screen.ts';
import { takeTold } from '../training-session.ts';
import { cardOf } from './card.ts';
import { joinAddress, portOf } from './join-address.ts';
import { attempt, refused, sendRoomPage } from './room-page.ts';

/** More than any class: a file pasted by mistake opens nothing. */
const MOST_AT_ONCE = 50;

/** The training room's first page: every sandbox as a card, and what opens new ones. */
export const sandboxesScreen = (context: PortalContext): Router =>
  screen(PATHS.training.home, {
    get: (req, res) => showSandboxes(req, res, context),
    post: once(async (req, res) => {
      const form = Form.sent(req);
      const names = namesIn(form.text('noms'));
      const errors = await faultsOfNames(names, context.sandboxes);
      for (const title of errors.length > 0 ? [] : names) {
        const preset = form.text('modele');
        const opened = await attempt('modele', () => context.controlRoom.create({ title, preset }));
        if (!opened.ok) errors.push(...opened.errors);
        if (errors.length > 0) break;
      }
      if (errors.length > 0) {
        await showSandboxes(req, res, context, form.refused(errors));
        return;
      }
      req.session.told = { section: 'bacs', notice: { kind: 'success', text: openedText(names) } };
      res.redirect(303, PATHS.training.home);
    }),
  });

/** Shows the first page. @param form what was typed in its forms, and what is wrong with it */
export async function showSandboxes(
  req: Request,
  res: Response,
  { sandboxes, access }: PortalContext,
  form = new Form(),
): Promise<void> {
  await sendRoomPage(req, res, {
    view: 'training/sandboxes',
    heading: 'Salle de formation',
    status: form.errors.length === 0 ? 200 : 422,
    data: {
      form,
      notice: takeTold(req).bacs,
      cards: sandboxes.all().map((sandbox) => ({
        ...cardOf(sandbox),
        joinAddress: joinAddress(sandbox, access, portOf(req)),
      })),
      presets: [...sandboxes.presets.values()].map(({ id, name, description }) => ({
        value: id,
        label: name,
        shows: description,
      })),
      here: PATHS.training.home,
    },
  });
}

/** What keeps a sandbox from having that name. */
export async function faultsOfName(
  field: string,
  title: string,
  sandboxes: SandboxRegistry,
): Promise<FieldError[]> {
  const id = await attempt(field, () => idOf(title));
  if (!id.ok) return id.errors;
  if (sandboxes.get(id.value) === undefined) return [];
  return refused(field, `Le bac «\u00a0${title}\u00a0» existe déjà. Choisissez un autre nom.`).errors;
}

const namesIn = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

async function faultsOfNames(names: readonly string[], sandboxes: SandboxRegistry): Promise<FieldError[]> {
  const field = 'noms';
  if (names.length === 0) return requireText(field, 'Noms', '', 'S-formation');
  if (names.length > MOST_AT_ONCE)
    return refused(field, `Ouvrez au plus ${MOST_AT_ONCE} bacs à la fois; il y a ${names.length} noms.`)
      .errors;
  const faults = await Promise.all(names.map((name) => faultsOfName(field, name, sandboxes)));
  const errors = faults.flat();
  if (errors.length > 0) return errors;
  const ids = names.map(idOf);
  const twice = names.find((_name, place) => ids.indexOf(ids[place] ?? '') !== place);
  return twice === undefined
    ? []
    : refused(field, `Le nom «\u00a0${twice}\u00a0» est donné deux fois.`).errors;
}

const openedText = (names: readonly string[]): string =>
  names.length === 1
    ? `Le bac «\u00a0${names.join('')}\u00a0» est ouvert.`
    : `${names.length} bacs sont ouverts\u00a0: ${names.join(', ')}.`;
