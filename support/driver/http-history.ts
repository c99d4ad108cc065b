import { HttpPage, type PageRequest } from './http-page.ts';

/** One tab: the page that it shows, and what brought those before it. */
export class HttpTab {
  page = HttpPage.blank();
  /** What brought the pages, the one in front last. */
  readonly #requests: PageRequest[] = [];

  /** Shows a page; one that was already there takes its own place. */
  show(page: HttpPage): void {
    const { request } = page;
    const front = this.#requests.at(-1);
    const isSame =
      request.method === 'GET' && request.method === front?.method && request.address === front.address;
    if (isSame) this.#requests.pop();
    this.#requests.push(request);
    this.page = page;
  }

  /** Shows the page in front anew. */
  replace(page: HttpPage): void {
    this.#requests.pop();
    this.show(page);
  }

  /** Leaves the page in front. @returns what brought the one before, which no browser has kept */
  leave(): PageRequest {
    const before = this.#requests.at(-2);
    if (before === undefined) throw new Error("Il n'y a pas de page précédente.");
    if (before.method === 'POST')
      throw new Error(
        'La page précédente répondait à un formulaire\u00a0: un navigateur ne le renvoie pas sans demander.',
      );
    this.#requests.pop();
    return before;
  }
}
