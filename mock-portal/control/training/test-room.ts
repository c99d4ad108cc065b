// What the tests of the training room start from.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Response } from 'supertest';
import { Postman } from '../../mail/postman.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { PATHS } from '../../web/paths.ts';
import { LOOPBACK_ACCESS } from '../../web/access.ts';
import { TestPortal, type Visitor } from '../../web/test-portal.ts';
import { about } from './room-page.ts';

export const { training } = PATHS;

/** A title that would be marks where it is not escaped. */
export const HOSTILE = `"><b>Zoé</b>'&`;

/**
 * Opens a portal for the tests of a file, whose messages arrive in its mailboxes.
 * @param seat told of it before the first test
 */
export function openPortal(
  seat: (portal: TestPortal) => Promise<void> | void,
  access = LOOPBACK_ACCESS,
): void {
  let portal: TestPortal;
  let postman: Postman;
  before(async () => {
    portal = await TestPortal.open(access);
    postman = new Postman(portal.mail.smtpPort);
    portal.deliver = (letter) => postman.send(letter);
    await seat(portal);
  });
  after(async () => {
    postman.close();
    await portal.close();
    assert.deepEqual(portal.faults, []);
  });
}

/** Somebody in the training room, and a new sandbox to steer. */
export class Room {
  readonly portal: TestPortal;
  readonly sandbox: Sandbox;
  readonly trainer: Visitor;

  private constructor(portal: TestPortal, sandbox: Sandbox) {
    this.portal = portal;
    this.sandbox = sandbox;
    this.trainer = portal.visitor();
  }

  static async open(portal: TestPortal, title?: string, preset?: string): Promise<Room> {
    return new Room(portal, await portal.sandboxes.create({ title, preset }));
  }

  /** The path of something about the sandbox. */
  at(path: `${string}/:sandbox${string}`): string {
    return about(path, this.sandbox);
  }

  /** The sandbox's page. @param query with its question mark */
  async page(query = ''): Promise<string> {
    return (await this.trainer.get(this.at(training.sandbox) + query)).text;
  }

  /** Sends a form of the sandbox's page. */
  send(path: `${string}/:sandbox${string}`, fields: Record<string, string>): Promise<Response> {
    return this.trainer.submit(this.at(training.sandbox), fields, this.at(path));
  }

  /** Sends a form of the sandbox's page, and goes where it leads. @returns the page that says what was done */
  async act(path: `${string}/:sandbox${string}`, fields: Record<string, string>): Promise<string> {
    const { status, headers, text } = await this.send(path, fields);
    if (status !== 303) throw new Error(`The form was refused with ${status}: ${errorsIn(text).join(' ')}`);
    return (await this.trainer.get(String(headers['location']))).text;
  }

  /** Sends a form with a file. @param page where the form stands */
  async sendFile(
    page: string,
    path: string,
    file: Buffer | undefined,
    fields: Record<string, string> = {},
  ): Promise<Response> {
    const unseen = await this.trainer.unseen(page);
    const sent = this.trainer.agent.post(path);
    for (const [name, value] of Object.entries({ ...unseen, ...fields })) void sent.field(name, value);
    if (file !== undefined) void sent.attach('instantane', file, 'bac.instantane.json');
    return sent;
  }
}

/** What the page says was done. */
export const noticeIn = (html: string): string | undefined =>
  /<p class="message success" role="status">([^<]*)</.exec(html)?.[1];

/** What the page says is wrong, each with the field that it is at. */
export const errorsIn = (html: string): string[] =>
  [...html.matchAll(/<li><a href="#([^"]*)">([^<]*)<\/a><\/li>/g)]
    .filter(([, field = '']) => html.includes(`id="${field}-error"`))
    .map(([, field = '', message = '']) => `${field}: ${message}`);
