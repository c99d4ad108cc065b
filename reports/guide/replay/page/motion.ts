// Time on the page: what moves, and what waits. Where a reader wants no movement, nothing moves.

const stillness = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Whether a reader wants no movement. */
export const isStill = (): boolean => stillness.matches;

/**
 * Moves something, and leaves it where it arrives.
 *
 * @param milliseconds none at all where a reader wants no movement
 * @param signal ends the movement at once, where it would have ended
 */
export async function move(
  element: Element,
  keyframes: Keyframe[],
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  const duration = isStill() || signal.aborted ? 0 : milliseconds;
  const animation = element.animate(keyframes, {
    duration,
    fill: 'forwards',
    easing: 'cubic-bezier(0.3, 0, 0.2, 1)',
  });
  const finish = (): void => {
    animation.finish();
  };
  signal.addEventListener('abort', finish, { once: true });
  await animation.finished;
  signal.removeEventListener('abort', finish);
}

/** Waits, or until it is no longer worth waiting. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = window.setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        window.clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
