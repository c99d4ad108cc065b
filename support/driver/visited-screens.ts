/** A screen that somebody saw. */
export interface VisitedScreen {
  readonly path: string;
  /** Its main heading. */
  readonly heading: string;
  /** The dialog that is open on it, if any. */
  readonly dialog: string;
}

/** What tells a screen of a path from another. */
export type Shown = Pick<VisitedScreen, 'heading' | 'dialog'>;

/** What a page shows. It runs in the browser too: it stands alone. */
export function shownIn(page: Document = document): Shown {
  const textOf = (element: Element | null): string =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const dialog = page.querySelector('dialog[open]');
  return {
    heading: textOf(page.querySelector('h1')),
    dialog: textOf(page.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')),
  };
}

/** The screens that one person goes through: what is seen again without having left it counts once. */
export class Itinerary {
  readonly #screens: VisitedScreen[] = [];

  /** @param address a whole address; that of no site, as a browser's own pages have, is no screen */
  note(address: string, { heading, dialog }: Shown): void {
    if (!/^https?:/.test(address)) return;
    const screen = { path: new URL(address).pathname, heading, dialog };
    const last = this.#screens.at(-1);
    if (last === undefined || !isSame(last, screen)) this.#screens.push(screen);
  }

  get screens(): readonly VisitedScreen[] {
    return this.#screens;
  }
}

const isSame = (one: VisitedScreen, other: VisitedScreen): boolean =>
  one.path === other.path && one.heading === other.heading && one.dialog === other.dialog;
