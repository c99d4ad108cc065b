import { queryAllByLabelText, queryAllByRole } from '@testing-library/dom';
import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';
import { parseHtml } from './http-document.ts';
import { isField } from './http-dom.ts';
import { isExposed, isSeen, onOneLine, printedText } from './http-sight.ts';
import { shownIn, type Shown } from './visited-screens.ts';
import { labelled, printed, withoutStar } from './words.ts';

/** What a browser asks of a site. */
export interface PageRequest {
  readonly method: 'GET' | 'POST';
  /** The whole address. */
  readonly address: string;
  /** What a form sends. */
  readonly body?: { readonly type: string; readonly content: string | Buffer };
}

/** Inputs in which nothing is typed. */
const UNTYPED = new Set(['hidden', 'radio', 'checkbox', 'button', 'submit', 'reset', 'image']);

/** What was there before any page. */
const NOTHING: PageRequest = { method: 'GET', address: 'about:blank' };

/** A page as it was answered, and what was typed in it since: what people find on it, by role and by what is printed. */
export class HttpPage {
  /** What brought it; asked again, it brings it anew. */
  readonly request: PageRequest;
  /** Whether the site answered at all. */
  readonly isAnswered: boolean;
  readonly #document: Document;

  private constructor(request: PageRequest, html: string | undefined) {
    this.request = request;
    this.isAnswered = html !== undefined;
    this.#document = parseHtml(html ?? '');
  }

  static blank = (): HttpPage => new HttpPage(NOTHING, '');
  static answered = (request: PageRequest, html: string): HttpPage => new HttpPage(request, html);
  static unanswered = (request: PageRequest): HttpPage => new HttpPage(request, undefined);

  get address(): string {
    return this.request.address;
  }

  get title(): string {
    return onOneLine(this.#document.title);
  }

  get shown(): Shown {
    return shownIn(this.#document);
  }

  /** The page as it is now. */
  get html(): string {
    return this.#document.documentElement.outerHTML;
  }

  /** What is read in the main part of the page. */
  get text(): string {
    return printedText(this.#document.querySelector('main') ?? this.#document.body);
  }

  /** What has the focus once the page is there. */
  get autofocused(): Element | undefined {
    return [...this.#document.querySelectorAll('[autofocus]')].find(isSeen);
  }

  /** @param name the accessible name, any if not told */
  byRole(role: string, name?: string, within: HTMLElement = this.#document.body): HTMLElement[] {
    const isNamed = (actual: string): boolean => onOneLine(actual) === onOneLine(name ?? actual);
    return queryAllByRole(within, role, { hidden: true, name: isNamed }).filter(isExposed);
  }

  mainHeadings(name?: string): HTMLElement[] {
    return this.byRole('heading', name).filter(({ localName }) => localName === 'h1');
  }

  fields(label: string): HTMLElement[] {
    return queryAllByLabelText(this.#document.body, labelled(label)).filter(isSeen);
  }

  /** All that is typed in or chosen from, without boxes, radio buttons and what only looks like a field. */
  get typedFields(): Element[] {
    const places = [...this.#document.querySelectorAll('input, select, textarea')];
    return places.filter((place) => isSeen(place) && isField(place) && !UNTYPED.has(place.type));
  }

  fieldsAndGroups(label: string): HTMLElement[] {
    return [...this.fields(label), ...this.byRole('radiogroup', label), ...this.byRole('group', label)];
  }

  /** What a part of the page is called, as people say it. */
  nameOf(place: Element): string {
    return withoutStar(onOneLine(computeAccessibleName(place)));
  }

  /** What stands beside fields or groups, for those who hear the page too: hints and faults. */
  besides(places: readonly Element[]): string {
    return places.map((place) => onOneLine(computeAccessibleDescription(place))).join(' ');
  }

  /** The summary of a form's errors. @param name the accessible name, any if not told */
  inSummary(name?: string): HTMLElement[] {
    return this.byRole('alert').flatMap((alert) => this.byRole('link', name, alert));
  }

  /** The smallest parts of the page in which a text stands. */
  texts(text: string): Element[] {
    return smallestWith(printed(text), this.#document.body).filter(isSeen);
  }

  /** The printed labels of fields and groups. */
  get labels(): Element[] {
    return [...this.#document.querySelectorAll('main label[for], main legend')].filter(isSeen);
  }
}

function smallestWith(text: RegExp, element: Element): Element[] {
  if (!text.test(element.textContent)) return [];
  const smaller = [...element.children].flatMap((child) => smallestWith(text, child));
  return smaller.length > 0 ? smaller : [element];
}
