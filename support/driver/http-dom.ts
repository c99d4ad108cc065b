// Pages as documents, without a browser: happy-dom parses a page four times cheaper than jsdom, and answers twenty times
// cheaper who has a role and a name.
import { Window } from 'happy-dom';
import { displayOf } from './http-sight.ts';

const window = new Window();
const parser = new window.DOMParser();

// Accessible names depend on what is hidden, and on what begins a new line; there are no style sheets to ask.
Object.assign(window, {
  getComputedStyle: (element: Element) => ({
    getPropertyValue: (property: string) => (property === 'display' ? displayOf(element) : ''),
  }),
});

/** What a document calls itself. */
const DOCUMENT = 9;

/** The document that some HTML makes. No script of it runs, and nothing that it names is fetched. */
export function parseHtml(html: string): Document {
  const document: unknown = parser.parseFromString(html, 'text/html');
  if (!isDocument(document)) throw new Error('The parser made no document.');
  return document;
}

/** happy-dom's documents are the browser's by what they do, if not by their type. */
const isDocument = (node: unknown): node is Document =>
  typeof node === 'object' && node !== null && 'nodeType' in node && node.nodeType === DOCUMENT;

export const isInput = (element: Element): element is HTMLInputElement => element.localName === 'input';
export const isSelect = (element: Element): element is HTMLSelectElement => element.localName === 'select';
export const isButton = (element: Element): element is HTMLButtonElement => element.localName === 'button';
const isTextArea = (element: Element): element is HTMLTextAreaElement => element.localName === 'textarea';
const isForm = (element: Element | null): element is HTMLFormElement => element?.localName === 'form';

/** What holds one line or several of typed text, or what was chosen in a list. */
export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const isField = (element: Element): element is Field =>
  isInput(element) || isSelect(element) || isTextArea(element);

/** The form that a control is a part of, around it or named by it. */
export function formOf(control: Element): HTMLFormElement | undefined {
  const name = control.getAttribute('form');
  const form = name === null ? control.closest('form') : control.ownerDocument.getElementById(name);
  return isForm(form) ? form : undefined;
}

/** Whether it can neither be used nor sent, by itself or as part of a group. */
export function isDisabled(control: Element): boolean {
  if (control.hasAttribute('disabled')) return true;
  const group = control.closest('fieldset[disabled]');
  // What stands in a group's legend can still be used.
  return group !== null && !(group.querySelector('legend')?.contains(control) ?? false);
}
