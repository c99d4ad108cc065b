// The few words in which the page speaks of its elements.

/** Finds what the page must have, known by its data-part. @throws when it is not there, or is something else */
export function part<Kind extends Element>(root: ParentNode, name: string, kind: new () => Kind): Kind {
  return need(root.querySelector(`[data-part="${name}"]`), kind, name);
}

/** Finds what the page must have, known by its id. @throws when it is not there, or is something else */
export function byId<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  return need(document.getElementById(id), kind, id);
}

function need<Kind extends Element>(found: Element | null, kind: new () => Kind, name: string): Kind {
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${kind.name} called ${name}.`);
}

/** Makes an element. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  element.append(...children);
  return element;
}

/** Makes an SVG element. */
export function draw<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
  ...children: Node[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

const status = byId('annonce', HTMLElement);

/** Says something to who listens to the page. */
export function announce(text: string): void {
  status.textContent = text;
}
