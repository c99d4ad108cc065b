import { createTransport } from 'nodemailer';
import type { Invitation } from '../onboarding/invitation.ts';
import type { Account } from '../onboarding/ports.ts';
import { invitationMessage, SENDER } from './invitation-message.ts';
import { SANDBOX_HEADER } from './mail-catcher.ts';

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
   * @param sandboxId where it belongs
   * @param portalAddress what its link starts with
   * @throws when the SMTP server can't be reached or refuses the message
   */
  async send(
    invitation: Invitation,
    representative: Account,
    sandboxId: string,
    portalAddress: string,
  ): Promise<void> {
    await this.#transport.sendMail({
      ...invitationMessage(invitation, representative, portalAddress),
      from: SENDER,
      to: { name: '', address: invitation.email },
      date: new Date(invitation.sentAt),
      headers: { [SANDBOX_HEADER]: sandboxId },
    });
  }

  close(): void {
    this.#transport.close();
  }
}
