import { createRequire } from 'node:module';
import type pptxgenjs from 'pptxgenjs';

export type Deck = pptxgenjs.default;
export type Slide = pptxgenjs.default.Slide;

/** An empty presentation. */
export function newDeck(): Deck {
  // Its ES module is in a package that does not say so, and Node refuses it behind a loader; its other half is sound.
  const loaded: unknown = createRequire(import.meta.url)('pptxgenjs');
  if (!isDeckClass(loaded)) throw new TypeError('pptxgenjs is no class any more.');
  return new loaded();
}

function isDeckClass(loaded: unknown): loaded is typeof pptxgenjs.default {
  return typeof loaded === 'function';
}
