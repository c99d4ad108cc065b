import type { Router } from 'express';
import { fullName } from '../../onboarding/person-name.ts';
import { isPersonState, PERSON_STATES } from '../../sandbox/person-states.ts';
import type { PortalContext } from '../../web/context.ts';
import { PATHS } from '../../web/paths.ts';
import { personKey } from './person-rows.ts';
import { attempt, refused } from './room-page.ts';
import { actScreen } from './sandbox-page.ts';

/** « Placer »: puts a person at another point of the journey. */
export const placeScreen = (context: PortalContext): Router =>
  actScreen(context, {
    path: PATHS.training.people,
    section: 'personnes',
    async run(sandbox, form) {
      const field = `etat-${personKey(form.text('courriel'))}`;
      const state = form.text('etat');
      if (!isPersonState(state)) return refused(field, "Choisissez l'état où placer la personne.");
      return attempt(field, async () => {
        const placed = await context.controlRoom.placeKnown(sandbox, form.text('courriel'), state);
        const code =
          placed.secretCode === undefined
            ? ''
            : ` Code secret\u00a0: ${placed.secretCode} (notez-le, il ne sera plus affiché).`;
        return `${fullName(placed.member)} est à l'état «\u00a0${PERSON_STATES[state].name}\u00a0».${code}`;
      });
    },
  });
