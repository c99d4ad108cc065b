import { agent, type Response } from 'supertest';
import { HttpPage, type PageRequest } from './http-page.ts';

/** How long an answer is waited for, in milliseconds; less than a step may take. */
const PATIENCE_MS = 15_000;

/** As many as browsers follow. */
const MOST_REDIRECTS = 20;

const REDIRECTS = [301, 302, 303, 307, 308];

/** Redirects that send the same form to another place. */
const SAME_FORM = [307, 308];

/** What Node says of a connection that was refused or cut, or of an answer that is none. */
const NO_ANSWER = /\b(?:ECONNREFUSED|ECONNRESET|EPIPE|HPE_\w+)\b/;

/** A browser's connection to the site: it keeps its cookies, and follows where it is led. */
export class HttpClient {
  readonly #agent = agent('');

  /** @param sandboxId the sandbox that every request asks for; without it, none is named */
  constructor(sandboxId: string | undefined) {
    this.#agent.set({ Accept: 'text/html', 'Accept-Language': 'fr-CA' });
    if (sandboxId !== undefined) this.#agent.set('X-Sandbox', sandboxId);
  }

  async ask(request: PageRequest): Promise<HttpPage> {
    return this.#follow(request, await this.#send(request));
  }

  /** Asks twice at once, without waiting for an answer in between, and gives the first up for the second. */
  async askTwice(request: PageRequest): Promise<HttpPage> {
    const [, second] = await Promise.all([this.#send(request), this.#send(request)]);
    return this.#follow(request, second);
  }

  async #follow(request: PageRequest, response: Response | undefined): Promise<HttpPage> {
    let asked = request;
    let answer = response;
    for (let redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
      if (answer === undefined) return HttpPage.unanswered(asked);
      const next = redirection(asked, answer);
      if (next === undefined) return HttpPage.answered(asked, htmlOf(answer));
      asked = next;
      answer = await this.#send(asked);
    }
    throw new Error(`${request.address} mène d'une adresse à l'autre sans fin.`);
  }

  /** @returns nothing where the site does not answer */
  async #send({ method, address, body }: PageRequest): Promise<Response | undefined> {
    const sending = method === 'GET' ? this.#agent.get(address) : this.#agent.post(address);
    if (body !== undefined) void sending.set('Content-Type', body.type).send(body.content);
    try {
      return await sending.timeout(PATIENCE_MS);
    } catch (error) {
      if (isNoAnswer(error)) return undefined;
      throw error;
    }
  }
}

function redirection(asked: PageRequest, { status, headers }: Response): PageRequest | undefined {
  const location: unknown = headers.location;
  if (!REDIRECTS.includes(status) || typeof location !== 'string') return undefined;
  const address = new URL(location, asked.address).href;
  return SAME_FORM.includes(status) ? { ...asked, address } : { method: 'GET', address };
}

const isNoAnswer = (error: unknown): boolean =>
  error instanceof Error && NO_ANSWER.test('code' in error ? String(error.code) : error.message);

/** What is not a page is shown as text. */
function htmlOf({ type, text }: Response): string {
  if (type === 'text/html') return text;
  return `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
}
