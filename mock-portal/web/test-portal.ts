// The whole portal in the process of a test, without its network: what the tests of its screens start from.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach } from 'node:test';
import type { Express } from 'express';
import request, { type Response, type Test } from 'supertest';
import { ControlRoom } from '../control/control-room.ts';
import { MailCatcher } from '../mail/mail-catcher.ts';
import { PostOffice } from '../mail/post-office.ts';
import type { Letter } from '../mail/postman.ts';
import type { Invitation } from '../onboarding/invitation.ts';
import { shortReferenceNumber } from '../onboarding/reference-number.ts';
import { answerField } from '../onboarding/security-questions.ts';
import {
  DEMONSTRATION_ANSWERS,
  DEMONSTRATION_CLINIC,
  DEMONSTRATION_PASSWORD,
} from '../sandbox/demonstration.ts';
import { BUILT_IN_PRESETS, loadPresets } from '../sandbox/preset-files.ts';
import { SandboxRegistry } from '../sandbox/registry.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { EMILIE, enrol, KARIM, LOUISE, NOEMIE } from '../test-data.ts';
import { LOOPBACK_ACCESS, type Access } from './access.ts';
import { portalApp } from './app.ts';
import { PATHS } from './paths.ts';

type Fields = string | string[][] | Record<string, string>;

/** A browser that keeps its cookies and sends the forms of the pages it gets. */
export class Visitor {
  readonly agent;

  /**
   * @param app the portal, or its address where it is another process
   * @param sandbox the one that each of its requests names, if any
   */
  constructor(app: Express | string, sandbox?: Pick<Sandbox, 'id'>) {
    this.agent = request.agent(app);
    if (sandbox !== undefined) this.agent.set('X-Sandbox', sandbox.id);
  }

  get(path: string): Test {
    return this.agent.get(path);
  }

  /** Sends fields as they are, without what the page's forms carry unseen. */
  post(path: string, fields: Fields = ''): Test {
    return this.agent.post(path).type('form').send(new URLSearchParams(fields).toString());
  }

  /** What the forms of a page carry unseen: the anti-forgery token, and what tells one showing from another. */
  async unseen(page: string): Promise<{ _csrf: string; _showing: string }> {
    const { text } = await this.get(page);
    const valueOf = (name: string) => new RegExp(`name="${name}" value="([\\w-]+)"`).exec(text)?.[1] ?? '';
    return { _csrf: valueOf('_csrf'), _showing: valueOf('_showing') };
  }

  /** The token that the forms of a page carry. */
  async token(page: string): Promise<string> {
    return (await this.unseen(page))._csrf;
  }

  /** Opens a page and sends its form. @param action where the form goes, if elsewhere than to its page */
  async submit(page: string, fields: Record<string, string>, action = page): Promise<Response> {
    return this.post(action, { ...fields, ...(await this.unseen(page)) });
  }

  async signIn(username: string, portal = 'ramq', password = DEMONSTRATION_PASSWORD): Promise<this> {
    await this.submit(`/${portal}/connexion`, { username, password });
    return this;
  }
}

/** The main heading of a page. */
export const heading = (html: string): string | undefined => /<h1>([^<]*)<\/h1>/.exec(html)?.[1];

/** Where a page leads at once, or its heading. */
export async function end(page: ReturnType<Visitor['get']>): Promise<string | undefined> {
  const response = await page;
  return response.get('Location') ?? heading(response.text);
}

/** Portals whose messages go nowhere. */
export class TestPortal {
  readonly sandboxes = new SandboxRegistry({ presets: loadPresets([BUILT_IN_PRESETS]) });
  /** What the portal reported as its own fault. */
  readonly faults: unknown[] = [];
  /** The invitations sent, whatever their sandbox. */
  readonly sent: Invitation[] = [];
  readonly app: Express;
  readonly mail: MailCatcher;
  readonly postOffice: PostOffice;
  readonly controlRoom: ControlRoom;
  /** Takes each message; a test may put one that fails in its place. */
  deliver: (letter: Letter) => Promise<void> = ({ invitation }) => {
    this.sent.push(invitation);
    return Promise.resolve();
  };
  readonly #folder: string;

  private constructor(mail: MailCatcher, folder: string, access: Access, guidesFolder?: string) {
    this.mail = mail;
    this.#folder = folder;
    const { sandboxes } = this;
    const reportError = (error: unknown): void => void this.faults.push(error);
    this.postOffice = new PostOffice({
      postman: { send: (letter) => this.deliver(letter) },
      catcher: mail,
      portalAddress: () => 'http://127.0.0.1',
      reportError,
    });
    this.controlRoom = new ControlRoom(sandboxes, this.postOffice);
    const { postOffice, controlRoom } = this;
    const needs = { sandboxes, postOffice, controlRoom, webInbox: undefined, access, guidesFolder };
    this.app = portalApp(needs, reportError);
  }

  /**
   * @param access who may reach it; this machine alone unless told
   * @param guidesFolder where the guides are that one can practise from
   */
  static async open(access = LOOPBACK_ACCESS, guidesFolder?: string): Promise<TestPortal> {
    const folder = mkdtempSync(join(tmpdir(), 'portal-'));
    const portal = new TestPortal(
      await MailCatcher.start({ directory: folder }),
      folder,
      access,
      guidesFolder,
    );
    await portal.sandboxes.openKept();
    return portal;
  }

  visitor(sandbox?: Sandbox): Visitor {
    return new Visitor(this.app, sandbox);
  }

  /** All that a form may change in a sandbox, but the count of failed tries and the journal. */
  state(sandbox: Sandbox) {
    return { ...sandbox.contents(), tries: undefined, journal: undefined };
  }

  async close(): Promise<void> {
    this.sandboxes.closeAll();
    await this.mail.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/**
 * Opens a portal for the tests of a file, and for each of them a sandbox with its visitor.
 * @param seat told of them before each test
 */
export function portalForEach(
  seat: (portal: TestPortal, sandbox: Sandbox, visitor: Visitor) => Promise<void> | void,
): void {
  let portal: TestPortal;
  before(async () => {
    portal = await TestPortal.open();
  });
  beforeEach(async () => {
    const sandbox = await portal.sandboxes.create();
    await seat(portal, sandbox, portal.visitor(sandbox));
  });
  after(async () => {
    await portal.close();
    assert.deepEqual(portal.faults, []);
  });
}

/** The answers of every seeded account, in their fields. */
export const ANSWERS: Readonly<Record<string, string>> = Object.fromEntries(
  DEMONSTRATION_ANSWERS.map((answer, index) => [answerField(index), answer]),
);

const NEW_PASSWORD = { password: 'Nouveau2026x', passwordConfirmation: 'Nouveau2026x' };

/** A sandbox where Émilie is invited and has accepted the policy, and a visitor of it. */
export class Scene {
  readonly sandbox: Sandbox;
  readonly visitor: Visitor;
  /** The short form of her invitation's reference number. */
  readonly reference: string;
  readonly secretCode: string;

  private constructor(portal: TestPortal, sandbox: Sandbox, reference: string, secretCode: string) {
    this.sandbox = sandbox;
    this.visitor = portal.visitor(sandbox);
    this.reference = reference;
    this.secretCode = secretCode;
  }

  static async open(portal: TestPortal): Promise<Scene> {
    const sandbox = await portal.sandboxes.create();
    const { invitation, secretCode = '' } = await enrol(sandbox);
    await portal.postOffice.deliver(sandbox);
    const { referenceNumber } = invitation;
    sandbox.invitations.recordPolicyAcceptance(referenceNumber, 'test', sandbox.clock.now());
    return new Scene(portal, sandbox, shortReferenceNumber(referenceNumber), secretCode);
  }

  /** A path with her reference number filled in. */
  at(path: string): string {
    return path.replace(':reference', this.reference);
  }

  /** Prepares everything for a form of FORMS. @returns where it goes, and what it carries unseen */
  async openForm(path: string) {
    const form = FORMS[path];
    if (form === undefined) throw new Error(`No form goes to ${path}.`);
    if (form.as !== undefined) await this.visitor.signIn(form.as, path.startsWith('/rvsq') ? 'rvsq' : 'ramq');
    await form.before?.(this);
    const unseen = await this.visitor.unseen(this.at(form.page ?? path));
    return { action: this.at(path), fields: form.fields(this), unseen };
  }
}

interface SampleForm {
  /** Who fills it in; nobody in particular if not told. */
  as?: string;
  /** What leads to it. */
  before?: (scene: Scene) => unknown;
  /** The page that it stands on, where that is not its own address. */
  page?: string;
  /** What is typed in, and accepted. */
  fields: (scene: Scene) => Record<string, string>;
}

const { ramq, rvsq } = PATHS;

/** Every form that is sent with POST, by its address. */
export const FORMS: Readonly<Record<string, SampleForm>> = {
  [ramq.signIn]: { fields: () => ({ username: LOUISE, password: DEMONSTRATION_PASSWORD }) },
  [ramq.signOut]: { as: LOUISE, page: ramq.services, fields: () => ({}) },
  [ramq.removeUsers]: {
    as: LOUISE,
    page: ramq.users,
    fields: () => ({ selected: KARIM, confirmed: 'oui' }),
  },
  [ramq.addUser]: {
    as: LOUISE,
    fields: () => ({ ...EMILIE, email: 'emilie@nouvelle.example', services: 'rvsq' }),
  },
  [ramq.resend]: { as: LOUISE, page: ramq.userAdded, fields: () => ({}) },
  [ramq.renewCode]: { as: LOUISE, page: ramq.userAdded, fields: () => ({}) },
  [ramq.forgottenPassword]: { fields: () => ({ username: KARIM }) },
  [ramq.recoveryQuestions]: {
    before: ({ visitor }) => visitor.submit(ramq.forgottenPassword, { username: KARIM }),
    fields: () => ANSWERS,
  },
  [ramq.newPassword]: {
    before: async ({ visitor }) => {
      await visitor.submit(ramq.forgottenPassword, { username: KARIM });
      await visitor.submit(ramq.recoveryQuestions, ANSWERS);
    },
    fields: () => NEW_PASSWORD,
  },
  [ramq.referenceNumber]: { fields: ({ reference }) => ({ referenceNumber: reference }) },
  [ramq.policy]: { fields: () => ({ decision: 'accept' }) },
  [ramq.accountForm]: {
    fields: ({ secretCode }) => ({
      secretCode,
      username: 'emilie@choisi.example',
      ...NEW_PASSWORD,
      ...ANSWERS,
    }),
  },
  [rvsq.signIn]: { fields: () => ({ username: LOUISE, password: DEMONSTRATION_PASSWORD }) },
  [rvsq.signOut]: { as: LOUISE, page: rvsq.employees, fields: () => ({}) },
  [rvsq.addEmployee]: {
    as: LOUISE,
    before: ({ sandbox }) => {
      sandbox.grants.add(NOEMIE, 'rvsq', DEMONSTRATION_CLINIC.id);
    },
    fields: () => ({ ramqIdentifier: NOEMIE }),
  },
};
