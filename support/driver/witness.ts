/** Something that a person does to a place of a page, or sees there. */
export interface Gesture {
  /** An act is shown before it is done, a look once what was to be seen is there. */
  kind: 'act' | 'look';
  gesture: 'open' | 'click' | 'fill' | 'choose' | 'tick' | 'key' | 'see';
  /** The place, as people call it. */
  label: string;
  /** What is typed or chosen. */
  text?: string;
}

/** What no picture may show. */
export interface Veil {
  /** The labels of the fields and places that hold it; those of passwords need no telling. */
  readonly labels: readonly string[];
  /** The texts themselves, wherever they stand. */
  readonly texts: readonly string[];
}

/** A place on a picture, in fractions of its width and height, from its top left corner. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A page as a person had it before them. */
export interface Shot {
  /** A PNG. */
  readonly picture: Buffer;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Where the gesture is made; nowhere in particular without one. */
  readonly frame: Frame | undefined;
  /** Whether what is typed there is for nobody to see. */
  readonly isVeiled: boolean;
  /** All that can be read on the page as it is on the picture, whether in view or not. */
  readonly text: string;
  /** The main heading of the page. */
  readonly heading: string;
  /** What the browser's tab says: the page and its site, which tell two pages of one heading apart. */
  readonly title: string;
  readonly address: string;
  /** What the browser sends to say who is signed in: the value of the header `Cookie`. */
  readonly cookies: string;
}

/** Looks over a person's shoulder, and has the page photographed when it wants to. Only a browser has a picture to show. */
export interface Witness {
  /** How many pixels of the picture make one of the page. */
  readonly scale: number;
  see(gesture: Gesture, photograph: (veil: Veil) => Promise<Shot>): Promise<void>;
}

/** What stands where nothing may be read; its length says nothing of what it hides. */
export const DOTS = '••••••••';

/** In pixels of the page: every picture is of this size, so that they can be laid over each other. */
export const PICTURE_SIZE = { width: 1280, height: 800 } as const;
