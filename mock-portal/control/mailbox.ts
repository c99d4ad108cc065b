import { Router } from 'express';
import type { CaughtMessage } from '../mail/mail-catcher.ts';
import { readableHtml } from '../mail/readable-html.ts';
import { identifierKey } from '../onboarding/text.ts';
import type { PortalContext } from '../web/context.ts';
import { dateAndTime } from '../web/date.ts';
import { pageNotFound } from '../web/errors.ts';
import { Form } from '../web/form.ts';
import { sendPage } from '../web/page.ts';
import { PATHS } from '../web/paths.ts';
import { screen } from '../web/screen.ts';

/** « Boîte courriel »: the messages of one address in the visitor's sandbox (guide 2.1; screens.md, « The e-mail »). */
export const mailboxScreen = ({ postOffice }: PortalContext): Router =>
  Router().use(
    screen(PATHS.mailbox, {
      get: async (req, res) => {
        const form = Form.asked(req);
        const address = form.text('adresse');
        const messages = postOffice.received(req.sandbox).filter((message) => isFor(message, address));
        await sendPage(req, res, {
          portal: 'simulator',
          view: 'control/views/mailbox',
          heading: 'Boîte courriel',
          data: { form, address, messages: messages.reverse().map(forDisplay) },
        });
      },
    }),
    screen(PATHS.message, {
      get: async (req, res) => {
        const message = postOffice
          .received(req.sandbox)
          .find(({ number }) => String(number) === req.params.id);
        if (message === undefined) {
          await pageNotFound(req, res);
          return;
        }
        const text = `Le message «\u00a0${message.subject}\u00a0» à ${message.to.join(', ')} est ouvert`;
        if (req.method === 'GET') req.sandbox.journal.note({ kind: 'page', who: '', text, rule: 'M-boite' });
        await sendPage(req, res, {
          portal: 'simulator',
          view: 'control/views/message',
          heading: message.subject,
          data: { message: forDisplay(message), body: readableHtml(message.html) },
        });
      },
    }),
  );

const isFor = (message: CaughtMessage, address: string): boolean =>
  message.to.some((recipient) => identifierKey(recipient) === identifierKey(address));

const forDisplay = ({ number, from, to, subject, sentAt }: CaughtMessage) => ({
  href: PATHS.message.replace(':id', String(number)),
  from: from.join(', '),
  to: to.join(', '),
  subject,
  date: dateAndTime.format(sentAt),
});
