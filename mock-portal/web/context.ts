import type { ControlRoom } from '../control/control-room.ts';
import type { PostOffice } from '../mail/post-office.ts';
import type { SandboxRegistry } from '../sandbox/registry.ts';
import type { Access } from './access.ts';

/** What the screens need beyond the visitor's own sandbox. */
export interface PortalContext {
  sandboxes: SandboxRegistry;
  postOffice: PostOffice;
  /** The address of MailDev's web inbox, if there is one. */
  webInbox: string | undefined;
  controlRoom: ControlRoom;
  access: Access;
  /** Where the guides are that one can practise from, if anywhere. */
  guidesFolder: string | undefined;
}
