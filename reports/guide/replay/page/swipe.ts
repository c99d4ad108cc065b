/** How far a finger goes for it to be a swipe, in CSS pixels. */
const LEAST = 50;

/** A picture that its reader has moved closer is moved by a finger. */
const MOVED = '.viewport.zoomed:not(.followed)';

/**
 * Listens to fingers that go sideways.
 *
 * @param onSwipe told 1 for a swipe to the left, which goes on, −1 for one to the right
 */
export function onSwipe(element: HTMLElement, onSwipe: (by: 1 | -1) => void): void {
  let start: PointerEvent | undefined;
  element.addEventListener('pointerdown', (event) => {
    const isMoved = event.target instanceof Element && event.target.closest(MOVED) !== null;
    start = event.pointerType === 'touch' && event.isPrimary && !isMoved ? event : undefined;
  });
  element.addEventListener('pointercancel', () => {
    start = undefined;
  });
  element.addEventListener('pointerup', (event) => {
    if (!start) return;
    const across = event.clientX - start.clientX;
    const down = event.clientY - start.clientY;
    start = undefined;
    if (Math.abs(across) >= LEAST && Math.abs(across) > 2 * Math.abs(down)) onSwipe(across < 0 ? 1 : -1);
  });
}
