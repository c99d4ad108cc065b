// HTML whose values are escaped unless they are HTML already.

/** A piece of HTML. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Html | false | undefined | readonly Value[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template: false and undefined print nothing, lists print their items. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const pieces = strings.map((text, index) => text + printed(values[index]));
  return new Html(pieces.join(''));
}

function printed(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(printed).join('');
  return String(value).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

/** A text of several lines, a paragraph each. */
export const paragraphs = (text: string): Html[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => html`<p>${line}</p>`);
