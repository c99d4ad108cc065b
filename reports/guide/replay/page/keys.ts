import type { Mode } from './mode.ts';
import { areShortcutsOn, openHelp } from './settings.ts';

/** Keys with which fields, lists and buttons have their own business. */
// A dialog keeps the keyboard for an instant after it closes.
const TYPING = ':is(input, select, textarea):not(dialog:not([open]) *)';
const PRESSING = 'button, a, summary';

/** @param current the mode that is on the screen */
export function listenToKeys(current: () => Mode): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (target instanceof Element && target.closest(TYPING)) return;
    if (isHandled(event.key, target, current())) event.preventDefault();
  });
}

function isHandled(key: string, target: EventTarget | null, mode: Mode): boolean {
  const isSign = key.length === 1 && key !== ' ';
  if (isSign && !areShortcutsOn()) return false;
  const magnifier = document.querySelector('dialog.magnifier[open]');
  if (document.querySelector('dialog[open]') && !magnifier) return false;
  if (key === '?') openHelp();
  else if (key === '+' || key === '=') {
    if (magnifier || !mode.press('+')) mode.stage.zoomBy(1);
  } else if (key === '-' || key === '−') mode.stage.zoomBy(-1);
  else if (key === '0') mode.stage.zoomTo(1);
  else return !magnifier && isTurned(key, target, mode);
  return true;
}

function isTurned(key: string, target: EventTarget | null, mode: Mode): boolean {
  // A picture that is closer is moved by arrows.
  const isScrolled = target instanceof Element && target.matches('.viewport.zoomed');
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    if (isScrolled) return false;
    mode.turn(key === 'ArrowRight' ? 1 : -1);
    return true;
  }
  if (key === ' ' && target instanceof Element && target.closest(PRESSING)) return false;
  return mode.press(key.toLowerCase() === 'l' ? 'l' : key);
}
