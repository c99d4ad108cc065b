import { Router, type Request, type RequestHandler } from 'express';
import multer from 'multer';
import { requireText, type FormResult } from '../../onboarding/field-error.ts';
import type { PortalContext } from '../../web/context.ts';
import { Form } from '../../web/form.ts';
import { once } from '../../web/once.ts';
import { PATHS } from '../../web/paths.ts';
import { screen } from '../../web/screen.ts';
import { about, attempt, refused, withSandbox } from './room-page.ts';
import { actHandler } from './sandbox-page.ts';
import { faultsOfName, showSandboxes } from './sandboxes.ts';

const { home, loadSnapshot, sandbox: sandboxPath, snapshot } = PATHS.training;

/** The field that holds the file. */
const FILE = 'instantane';

/** More than any snapshot takes, in bytes. */
const MOST_BYTES = 20 * 1024 * 1024;

/** « Instantané »: keeps all that is in a sandbox as a file, and opens or restores a sandbox from one. */
export const snapshotScreens = (context: PortalContext): Router =>
  Router()
    .post([loadSnapshot, snapshot], readFile)
    .use(
      screen(loadSnapshot, {
        get: (_req, res) => {
          res.redirect(303, home);
        },
        post: once(async (req, res) => {
          const form = Form.sent(req);
          const opened = await openFrom(req, form, context);
          if (!opened.ok) {
            await showSandboxes(req, res, context, form.refused(opened.errors));
            return;
          }
          const { id, identity } = opened.value;
          const text = `Le bac «\u00a0${identity.title}\u00a0» est ouvert, tel que dans l'instantané.`;
          req.session.told = { section: 'personnes', notice: { kind: 'success', text } };
          res.redirect(303, about(sandboxPath, { id }));
        }),
      }),
      screen(snapshot, {
        get: withSandbox(context, (_req, res, sandbox) => {
          res.attachment(`${sandbox.id}.instantane.json`).json(sandbox.snapshot());
        }),
        post: actHandler(context, {
          section: 'entretien',
          run: async (sandbox, _form, req) => {
            const sent = fileOf(req);
            if (!sent.ok) return sent;
            return attempt(FILE, async () => {
              await context.controlRoom.restore(sandbox, sent.value);
              return "Le bac est comme dans l'instantané.";
            });
          },
        }),
      }),
    );

async function openFrom(req: Request, form: Form, { sandboxes, controlRoom }: PortalContext) {
  const title = form.text('nom').trim();
  const missing = requireText('nom', 'Nom du bac', title, 'S-formation');
  const nameFaults = missing.length > 0 ? missing : await faultsOfName('nom', title, sandboxes);
  const sent = fileOf(req);
  if (sent.ok && nameFaults.length === 0)
    return attempt(FILE, () => controlRoom.create({ title, snapshot: sent.value }));
  return { ok: false as const, errors: [...nameFaults, ...(sent.ok ? [] : sent.errors)] };
}

/** What stands in the file that was sent. */
function fileOf({ file }: Request): FormResult<unknown> {
  if (file === undefined || file.size === 0) return refused(FILE, 'Choisissez un fichier.');
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.buffer)) };
  } catch {
    return refused(FILE, "Ce fichier n'est pas un instantané du simulateur.");
  }
}

const reader = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MOST_BYTES, files: 1, fields: 10 },
}).single(FILE);

/** A form that can't be read; errorPage answers with its status. */
class FileError extends Error {
  readonly status: number;

  constructor(cause: unknown) {
    super('The file could not be read.', { cause });
    this.status = cause instanceof multer.MulterError && cause.code === 'LIMIT_FILE_SIZE' ? 413 : 400;
  }
}

/** Reads a form that holds a file, into memory. */
const readFile: RequestHandler = (req, res, next) => {
  void reader(req, res, (error?: unknown) => {
    next(error === undefined ? undefined : new FileError(error));
  });
};
