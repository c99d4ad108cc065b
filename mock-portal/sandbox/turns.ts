import type { Onboarding } from '../onboarding/ports.ts';

/** Lets works about one subject wait for each other; those about different subjects never do. */
export function turns(): Onboarding['inTurn'] {
  const last = new Map<string, Promise<unknown>>();
  return async (subject, work) => {
    const before = last.get(subject);
    const mine = before === undefined ? work() : before.then(work);
    const ended = mine.catch(() => undefined);
    last.set(subject, ended);
    try {
      return await mine;
    } finally {
      if (last.get(subject) === ended) last.delete(subject);
    }
  };
}
