import type { Request, Router } from 'express';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { isSameSecret, type Access } from '../web/access.ts';
import { enterSandbox } from '../web/choose-sandbox.ts';
import type { PortalContext } from '../web/context.ts';
import { sendPage } from '../web/page.ts';
import { PATHS } from '../web/paths.ts';
import { screen } from '../web/screen.ts';

/** Carries the sandbox's key, which nobody guesses. */
const KEY = 'cle';

/** The path of the link by which a trainee comes into a sandbox; it carries the key where other machines reach it. */
export function entryPath({ id, identity }: Sandbox, { isBeyondLoopback }: Access): string {
  const path = PATHS.sandbox.replace(':sandbox', encodeURIComponent(id));
  return isBeyondLoopback ? `${path}?${KEY}=${encodeURIComponent(identity.key)}` : path;
}

/** `/bac/<nom>`: the link by which a trainee comes into a sandbox; beyond the loopback, its name alone opens nothing. */
export const enterSandboxScreen = ({ sandboxes, access }: PortalContext): Router =>
  screen(PATHS.sandbox, {
    get: async (req, res) => {
      const sandbox = sandboxes.get(req.params.sandbox);
      if (sandbox !== undefined && (!access.isBeyondLoopback || hasKey(req, sandbox))) {
        enterSandbox(res, sandbox);
        res.redirect(303, PATHS.home);
        return;
      }
      // One page for a wrong name and a wrong key: a stranger learns no name.
      await sendPage(req, res, {
        portal: 'simulator',
        view: 'web/views/explanation',
        heading: 'Bac à sable inconnu',
        status: 404,
        data: {
          text: `Aucun bac «\u00a0${req.params.sandbox}\u00a0» ne s'ouvre à cette adresse. Vérifiez-la ou demandez un nouveau lien.`,
        },
      });
    },
  });

function hasKey({ query }: Pick<Request, 'query'>, { identity }: Sandbox): boolean {
  const given = query[KEY];
  return typeof given === 'string' && isSameSecret(given, identity.key);
}
