import { createTransport } from 'nodemailer';
import type { Invitation } from '../onboarding/invitation.ts';
import type { Account } from '../onboarding/ports.ts';
import { invitationMessage, SENDER } from './invitation-message.ts';
import { NUMBER_HEADER, SANDBOX_HEADER } from './mail-catcher.ts';

/** An invitation on its way. */
export interface Letter {
  invitation: Invitation;
  /** Whom the message names. */
  representative: Account;
  /** What the message says of when it was written, in milliseconds since 1970. */
  date: number;
  /** Where it belongs, and its number there. */
  sandboxId: string;
  number: number;
  /** What its link starts with, without a final slash. */
  portalAddress: string;
}

/** Hands messages over by SMTP, on one connection that stays open: a new one costs a tenth of a second. */
export class Postman {
  readonly #transport;

  constructor(smtpPort: number) {
    this.#transport = createTransport({
      host: '127.0.0.1',
      port: smtpPort,
      pool: true,
      maxConnections: 1,
      ignoreTLS: true,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /**
   * Sends an invitation to the person's address. Once this resolves, MailDev has the message.
   * @throws when the SMTP server can't be reached or refuses the message
   */
  async send({ invitation, representative, date, sandboxId, number, portalAddress }: Letter): Promise<void> {
    await this.#transport.sendMail({
      ...invitationMessage(invitation, representative, portalAddress),
      from: SENDER,
      to: { name: '', address: invitation.email },
      date: new Date(date),
      headers: { [SANDBOX_HEADER]: sandboxId, [NUMBER_HEADER]: String(number) },
    });
  }

  close(): void {
    this.#transport.close();
  }
}
