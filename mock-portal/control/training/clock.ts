import type { Router } from 'express';
import { requireText } from '../../onboarding/field-error.ts';
import type { PortalContext } from '../../web/context.ts';
import { PATHS } from '../../web/paths.ts';
import { durationText, readDuration } from '../duration.ts';
import { attempt } from './room-page.ts';
import { actScreen } from './sandbox-page.ts';

/** Stops a sandbox's time, lets it go on, or lets some of it pass. */
export const clockScreen = (context: PortalContext): Router =>
  actScreen(context, {
    path: PATHS.training.clock,
    section: 'horloge',
    async run(sandbox, form) {
      const { controlRoom } = context;
      switch (form.text('geste')) {
        case 'arreter':
          controlRoom.freeze(sandbox);
          return { ok: true, value: "L'heure du bac est arrêtée." };
        case 'reprendre':
          controlRoom.resume(sandbox);
          return { ok: true, value: "L'heure du bac a repris." };
        default: {
          const duration = form.text('rapide') || form.text('avance');
          const errors = requireText('avance', 'Avancer de', duration, 'S-formation');
          if (errors.length > 0) return { ok: false, errors };
          return attempt('avance', async () => {
            const ms = readDuration(duration);
            await controlRoom.advance(sandbox, ms);
            return `L'heure du bac a avancé de ${durationText(ms)}.`;
          });
        }
      }
    },
  });
