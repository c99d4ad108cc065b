// What the elements of a page are, and what forms make of them.

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
