import express, { Router } from 'express';
import { z } from 'zod';
import { enrolUser } from '../onboarding/enrol-user.ts';
import { shortReferenceNumber } from '../onboarding/reference-number.ts';
import type { PortalContext } from '../web/context.ts';
import { PATHS, withReference } from '../web/paths.ts';

const enrolment = z.strictObject({
  representative: z.string(),
  hasAccount: z.enum(['oui', 'non']),
  civilityTitle: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
});

/**
 * The control API of sandboxes, for tests. Only JSON is read, so no page of another site can call it unasked.
 *
 * - `POST /controle/bacs` opens a sandbox: `{ id }`
 * - `DELETE /controle/bacs/:id` closes it and throws its messages away
 * - `GET /controle/bacs/:id/courriels` lists every message sent in it
 * - `POST /controle/bacs/:id/invitations` enrols a person as the screen does: `{ policyPath, secretCode? }`
 */
export function sandboxControl({ sandboxes, mail, senderFor }: PortalContext): Router {
  const router = Router();
  router.use(PATHS.control.sandboxes, express.json());
  router.post(PATHS.control.sandboxes, async (req, res) => {
    if (!req.is('application/json')) {
      res.status(415).json({ error: 'Send application/json.' });
      return;
    }
    const { id } = await sandboxes.create();
    res.status(201).json({ id });
  });
  router.delete(`${PATHS.control.sandboxes}/:id`, async (req, res) => {
    await mail.forget(req.params.id);
    res.sendStatus(sandboxes.drop(req.params.id) ? 204 : 404);
  });
  router.get(`${PATHS.control.sandboxes}/:id/courriels`, async (req, res) => {
    res.json(await mail.messages(req.params.id));
  });
  router.post(`${PATHS.control.sandboxes}/:id/invitations`, async (req, res) => {
    const sandbox = sandboxes.get(req.params.id);
    const asked = enrolment.safeParse(req.body);
    if (sandbox === undefined || !asked.success) {
      res
        .status(sandbox === undefined ? 404 : 400)
        .json({ error: asked.error?.message ?? 'No such sandbox.' });
      return;
    }
    const { representative, ...form } = asked.data;
    const account = sandbox.accounts.find(representative);
    const clinic = sandbox.grants.clinicFor(representative, 'userEnrolment');
    if (account === undefined || clinic === undefined) {
      res.status(400).json({ error: `${representative} is no designated representative.` });
      return;
    }
    const result = await enrolUser(
      { ...form, services: ['rvsq'] },
      account,
      clinic,
      sandbox,
      senderFor(sandbox),
    );
    if (!result.ok) {
      res.status(422).json({ error: result.errors });
      return;
    }
    const { invitation, secretCode } = result.value;
    const reference = shortReferenceNumber(invitation.referenceNumber);
    res.status(201).json({ policyPath: withReference(PATHS.ramq.policy, reference), secretCode });
  });
  return router;
}
