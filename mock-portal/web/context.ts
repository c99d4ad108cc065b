import type { MailCatcher } from '../mail/mail-catcher.ts';
import type { SendInvitation } from '../onboarding/ports.ts';
import type { SandboxRegistry } from '../sandbox/registry.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

/** What the screens need beyond the visitor's own sandbox. */
export interface PortalContext {
  sandboxes: SandboxRegistry;
  mail: MailCatcher;
  /** Sends the invitations of one sandbox. */
  senderFor(sandbox: Sandbox): SendInvitation;
}
