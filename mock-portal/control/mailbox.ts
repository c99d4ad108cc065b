import { Router } from 'express';
import type { CaughtMessage } from '../mail/mail-catcher.ts';
import { readableHtml } from '../mail/readable-html.ts';
import { identifierKey } from '../onboarding/text.ts';
import type { PortalContext } from '../web/context.ts';
import { Form } from '../web/form.ts';
import { sendPage } from '../web/page.ts';
import { PATHS } from '../web/paths.ts';

const dateAndTime = new Intl.DateTimeFormat('fr-CA', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'America/Toronto',
});

/** « Boîte courriel »: the messages of one address in the visitor's sandbox (guide 2.1; screens.md, « The e-mail »). */
export const mailboxScreen = ({ mail }: PortalContext): Router =>
  Router()
    .get(PATHS.mailbox, async (req, res) => {
      const form = Form.asked(req);
      const address = form.text('adresse');
      const messages = (await mail.messages(req.sandbox.id)).filter((message) => isFor(message, address));
      await sendPage(req, res, {
        portal: 'simulator',
        view: 'control/views/mailbox',
        heading: 'Boîte courriel',
        data: { form, address, messages: messages.reverse().map(forDisplay) },
      });
    })
    .get(PATHS.message, async (req, res, next) => {
      const messages = await mail.messages(req.sandbox.id);
      const message = messages.find(({ id }) => id === req.params.id);
      if (message === undefined) {
        next();
        return;
      }
      await sendPage(req, res, {
        portal: 'simulator',
        view: 'control/views/message',
        heading: message.subject,
        data: { message: forDisplay(message), body: readableHtml(message.html) },
      });
    });

const isFor = (message: CaughtMessage, address: string): boolean =>
  message.to.some((recipient) => identifierKey(recipient) === identifierKey(address));

const forDisplay = ({ id, from, to, subject, sentAt }: CaughtMessage) => ({
  href: PATHS.message.replace(':id', encodeURIComponent(id)),
  from: from.join(', '),
  to: to.join(', '),
  subject,
  date: dateAndTime.format(sentAt),
});
