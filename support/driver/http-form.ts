import { formOf, isButton, isDisabled, isInput, isSelect } from './http-dom.ts';
import type { PageRequest } from './http-page.ts';

type Entry = readonly [name: string, value: string | File];

/** What pressing a button of a form does. */
export type Submission =
  | { readonly does: 'send'; readonly request: PageRequest }
  | { readonly does: 'close dialog'; readonly dialog: Element | null }
  | { readonly does: 'nothing' };

/**
 * What a browser does when a button sends a form.
 * @param address of the page that the form stands on
 */
export async function submit(
  form: HTMLFormElement,
  button: HTMLButtonElement,
  address: string,
): Promise<Submission> {
  const setting = (name: 'action' | 'method' | 'enctype'): string =>
    button.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? '';
  const method = setting('method').toLowerCase();
  if (method === 'dialog') return { does: 'close dialog', dialog: form.closest('dialog') };
  const isUnchecked = form.hasAttribute('novalidate') || button.hasAttribute('formnovalidate');
  // The browser says what is missing, and sends nothing.
  if (!isUnchecked && !form.checkValidity()) return { does: 'nothing' };

  const entries = entriesOf(form, button);
  const action = new URL(setting('action') || address, address);
  if (method !== 'post') {
    action.search = urlEncoded(entries);
    return { does: 'send', request: { method: 'GET', address: action.href } };
  }
  const isMultipart = setting('enctype').toLowerCase() === 'multipart/form-data';
  const body = isMultipart
    ? await multipart(entries)
    : { type: 'application/x-www-form-urlencoded', content: urlEncoded(entries) };
  return { does: 'send', request: { method: 'POST', address: action.href, body } };
}

/** What a form sends, in the order of the page. */
function entriesOf(form: HTMLFormElement, button: HTMLButtonElement): Entry[] {
  const controls = form.ownerDocument.querySelectorAll('button, input, select, textarea');
  return [...controls]
    .filter((control) => formOf(control) === form && !isDisabled(control))
    .flatMap((control) => valuesOf(control, button).map((value): Entry => [nameOf(control), value]))
    .filter(([name]) => name !== '');
}

const nameOf = (control: Element): string => control.getAttribute('name') ?? '';

/** What one control has to send. */
function valuesOf(control: Element, pressed: HTMLButtonElement): (string | File)[] {
  if (isButton(control)) return control === pressed ? [control.value] : [];
  if (isSelect(control))
    return Array.from(control.selectedOptions)
      .filter((option) => !option.disabled)
      .map((option) => option.value);
  if (!isInput(control)) return 'value' in control ? [String(control.value)] : [];
  switch (control.type) {
    case 'checkbox':
    case 'radio':
      return control.checked ? [control.getAttribute('value') ?? 'on'] : [];
    case 'button':
    case 'image':
    case 'reset':
    case 'submit':
      return [];
    case 'file':
      return [new File([], '', { type: 'application/octet-stream' })];
    default:
      return [control.value];
  }
}

/** As forms break lines, whatever the system. */
const withLineBreaks = (text: string): string => text.replace(/\r\n|\r|\n/g, '\r\n');

const urlEncoded = (entries: readonly Entry[]): string =>
  new URLSearchParams(
    entries.map(([name, value]) => [
      withLineBreaks(name),
      withLineBreaks(typeof value === 'string' ? value : value.name),
    ]),
  ).toString();

async function multipart(entries: readonly Entry[]): Promise<{ type: string; content: Buffer }> {
  const form = new FormData();
  for (const [name, value] of entries)
    form.append(name, typeof value === 'string' ? withLineBreaks(value) : value);
  const sent = new Response(form);
  return { type: sent.headers.get('content-type') ?? '', content: Buffer.from(await sent.arrayBuffer()) };
}
