import { frenchRecord } from '../../sandbox/preset-keys.ts';
import { readDuration } from '../duration.ts';
import { moment, text, yesOrNo } from './fields.ts';
import { sandboxOf, takes, type Operation } from './operation.ts';
import * as views from './views.ts';

/** The time of a sandbox. */
export const CLOCK_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/bacs/{bac}/horloge',
    id: 'readClock',
    summary: "L'heure d'un bac.",
    status: 200,
    answer: views.clockView,
    run: (call) => views.clockOf(sandboxOf(call)),
  },
  {
    method: 'put',
    path: '/bacs/{bac}/horloge',
    id: 'stopClock',
    summary: "Arrête l'heure d'un bac, ou la laisse reprendre d'où elle était ou d'un autre moment.",
    status: 200,
    answer: views.clockView,
    ...takes(
      frenchRecord({
        arrêtée: yesOrNo('arrêtée', "true l'arrête, false la laisse reprendre."),
        maintenant: moment(
          'maintenant',
          "L'heure qu'il sera; celle qu'il est, si rien n'est dit.",
        ).optional(),
      }),
      async ({ arrêtée, maintenant }, call) => {
        const sandbox = sandboxOf(call);
        if (maintenant !== undefined)
          await call.controlRoom.setTime(sandbox, Date.parse(maintenant), arrêtée);
        else if (arrêtée) call.controlRoom.freeze(sandbox);
        else call.controlRoom.resume(sandbox);
        return views.clockOf(sandbox);
      },
    ),
  },
  {
    method: 'post',
    path: '/bacs/{bac}/horloge/avance',
    id: 'advanceClock',
    summary:
      "Avance l'heure d'un bac. La réponse vient quand les suites sont faites\u00a0: les courriels qui devaient partir sont arrivés.",
    status: 200,
    answer: views.clockView,
    ...takes(
      frenchRecord({
        durée: text('durée', 'P31D, PT30M, «\u00a031 jours\u00a0», «\u00a01 heure et 30 minutes\u00a0».'),
      }),
      async ({ durée }, call) => {
        const sandbox = sandboxOf(call);
        await call.controlRoom.advance(sandbox, readDuration(durée));
        return views.clockOf(sandbox);
      },
    ),
  },
];
