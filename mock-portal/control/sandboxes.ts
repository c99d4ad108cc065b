import express, { Router, type RequestHandler } from 'express';
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

/** As far as a sandbox's time may be moved at once, in seconds. */
const TEN_YEARS_S = 10 * 366 * 24 * 60 * 60;

const advance = z.strictObject({ seconds: z.number().int().min(0).max(TEN_YEARS_S) });

/**
 * The control API of sandboxes, for tests. What changes something is JSON or a DELETE, which no page of another site can
 * send unasked.
 *
 * - `POST /controle/bacs` opens a sandbox: `{ id }`
 * - `DELETE /controle/bacs/:id` closes it and throws its messages away
 * - `GET /controle/bacs/:id/courriels` lists every message sent in it
 * - `POST /controle/bacs/:id/horloge` moves its time forward: `{ seconds }`
 * - `POST /controle/bacs/:id/invitations` enrols a person as the screen does: `{ policyPath, secretCode? }`
 */
export function sandboxControl({ sandboxes, mail, senderFor }: PortalContext): Router {
  const one = `${PATHS.control.sandboxes}/:id`;
  const router = Router();
  router.use(PATHS.control.sandboxes, jsonOnly, express.json());
  router.post(PATHS.control.sandboxes, async (_req, res) => {
    const { id } = await sandboxes.create();
    res.status(201).json({ id });
  });
  router.param('id', (req, res, next, id: string) => {
    const sandbox = sandboxes.get(id);
    if (sandbox === undefined) {
      res.status(404).json({ error: `No such sandbox: ${id}.` });
      return;
    }
    req.sandbox = sandbox;
    next();
  });
  router.delete(one, async (req, res) => {
    if (req.sandbox === sandboxes.default()) {
      res.status(409).json({ error: 'The default sandbox stays open as long as the simulator runs.' });
      return;
    }
    await mail.forget(req.sandbox.id);
    sandboxes.drop(req.sandbox.id);
    res.sendStatus(204);
  });
  router.get(`${one}/courriels`, async (req, res) => {
    res.json(await mail.messages(req.sandbox.id));
  });
  router.post(`${one}/horloge`, (req, res) => {
    const asked = advance.safeParse(req.body);
    if (!asked.success) {
      res.status(400).json({ error: asked.error.message });
      return;
    }
    req.sandbox.clock.advance(asked.data.seconds * 1000);
    res.sendStatus(204);
  });
  router.post(`${one}/invitations`, async (req, res) => {
    const asked = enrolment.safeParse(req.body);
    if (!asked.success) {
      res.status(400).json({ error: asked.error.message });
      return;
    }
    const { sandbox } = req;
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

const jsonOnly: RequestHandler = (req, res, next) => {
  if (req.method !== 'POST' || req.is('application/json')) next();
  else res.status(415).json({ error: 'Send application/json.' });
};
