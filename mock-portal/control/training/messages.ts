import type { Router } from 'express';
import type { CaughtMessage } from '../../mail/mail-catcher.ts';
import { SUBJECT } from '../../mail/invitation-message.ts';
import { readableHtml } from '../../mail/readable-html.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { PortalContext } from '../../web/context.ts';
import { dateAndTime } from '../../web/date.ts';
import { pageNotFound } from '../../web/errors.ts';
import { PATHS } from '../../web/paths.ts';
import { screen } from '../../web/screen.ts';
import { about, sectionOf, sendRoomPage, withSandbox } from './room-page.ts';

/** A message of one of a sandbox's people, as they read it in their mailbox. */
export const messageScreen = (context: PortalContext): Router =>
  screen(PATHS.training.message, {
    get: withSandbox(context, async (req, res, sandbox) => {
      const message = context.postOffice
        .received(sandbox)
        .find(({ number }) => String(number) === req.params['id']);
      if (message === undefined) {
        await pageNotFound(req, res);
        return;
      }
      await sendRoomPage(req, res, {
        view: 'message',
        heading: message.subject,
        data: {
          message: receivedView(message, sandbox),
          body: readableHtml(message.html),
          back: {
            href: sectionOf(sandbox, 'courriels'),
            label: `Retour au bac «\u00a0${sandbox.identity.title}\u00a0»`,
          },
        },
      });
    }),
  });

/** The messages of a sandbox: those that wait, then those that arrived, the newest first. */
export function messagesOf(sandbox: Sandbox, { postOffice }: PortalContext) {
  const { outbox, invitations } = sandbox;
  return {
    waiting: outbox.due(Number.MAX_SAFE_INTEGER).map(({ id, referenceNumber, writtenAt }) => ({
      id,
      to: invitations.find(referenceNumber)?.email ?? '',
      subject: SUBJECT,
      date: dateAndTime.format(writtenAt),
    })),
    received: postOffice
      .received(sandbox)
      .reverse()
      .map((message) => receivedView(message, sandbox)),
  };
}

const receivedView = ({ number, from, to, subject, sentAt }: CaughtMessage, sandbox: Sandbox) => ({
  id: number,
  href: about(PATHS.training.message, sandbox).replace(':id', String(number)),
  from: from.join(', '),
  to: to.join(', '),
  subject,
  date: dateAndTime.format(sentAt),
});
