// The whole portal in the process of a test, without its network: what the tests of its screens start from.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import request, { type Response, type Test } from 'supertest';
import { MailCatcher } from '../mail/mail-catcher.ts';
import { DEMONSTRATION_PASSWORD } from '../sandbox/demonstration.ts';
import { SandboxRegistry } from '../sandbox/registry.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { portalApp } from './app.ts';

type Fields = string | string[][] | Record<string, string>;

/** A browser that keeps its cookies and sends the forms of the pages it gets. */
export class Visitor {
  readonly agent;

  /** @param sandbox the one that each of its requests names, if any */
  constructor(app: Express, sandbox?: Sandbox) {
    this.agent = request.agent(app);
    if (sandbox !== undefined) this.agent.set('X-Sandbox', sandbox.id);
  }

  get(path: string): Test {
    return this.agent.get(path);
  }

  /** Sends fields as they are, without the page's token. */
  post(path: string, fields: Fields = ''): Test {
    return this.agent.post(path).type('form').send(new URLSearchParams(fields).toString());
  }

  /** The token that the forms of a page carry. */
  async token(page: string): Promise<string> {
    return /name="_csrf" value="(\w+)"/.exec((await this.get(page)).text)?.[1] ?? '';
  }

  /** Opens a page and sends its form. @param action where the form goes, if elsewhere than to its page */
  async submit(page: string, fields: Record<string, string>, action = page): Promise<Response> {
    return this.post(action, { ...fields, _csrf: await this.token(page) });
  }

  async signIn(username: string, portal = 'ramq'): Promise<this> {
    await this.submit(`/${portal}/connexion`, { username, password: DEMONSTRATION_PASSWORD });
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
  readonly sandboxes = new SandboxRegistry();
  /** What the portal reported as its own fault. */
  readonly faults: unknown[] = [];
  readonly app: Express;
  readonly #mail: MailCatcher;
  readonly #folder: string;

  private constructor(mail: MailCatcher, folder: string) {
    this.#mail = mail;
    this.#folder = folder;
    const { sandboxes } = this;
    const context = { sandboxes, mail, senderFor: () => () => Promise.resolve() };
    this.app = portalApp(context, (error) => this.faults.push(error));
  }

  static async open(): Promise<TestPortal> {
    const folder = mkdtempSync(join(tmpdir(), 'portal-'));
    const portal = new TestPortal(await MailCatcher.start({ directory: folder }), folder);
    await portal.sandboxes.openDefault();
    return portal;
  }

  visitor(sandbox?: Sandbox): Visitor {
    return new Visitor(this.app, sandbox);
  }

  async close(): Promise<void> {
    this.sandboxes.closeAll();
    await this.#mail.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
