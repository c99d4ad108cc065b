import { z } from 'zod';
import { FAULT_KINDS, FAULTS } from '../../sandbox/faults.ts';
import { frenchRecord } from '../../sandbox/preset-keys.ts';
import { faultNamed } from '../control-room.ts';
import { readDuration } from '../duration.ts';
import { text } from './fields.ts';
import { sandboxOf, takes, type Operation } from './operation.ts';
import * as views from './views.ts';

const TIMES_EXPECTED = {
  error: 'Le champ «\u00a0fois\u00a0» attend un nombre de 1 à 1000, ou «\u00a0toujours\u00a0».',
};

const times = z
  .union(
    [z.number().int(TIMES_EXPECTED).min(1, TIMES_EXPECTED).max(1000, TIMES_EXPECTED), z.literal('toujours')],
    TIMES_EXPECTED,
  )
  .meta({ description: "Combien de fois la panne se produit; une fois si rien n'est dit." });

const PATH_EXPECTED = { error: 'Le champ «\u00a0adresse\u00a0» attend un chemin qui commence par /.' };

const path = z
  .string(PATH_EXPECTED)
  .regex(/^\/\S*$/, PATH_EXPECTED)
  .meta({ description: 'La seule page touchée, par son chemin; * à la fin pour tout ce qui est dessous.' });

/** The faults of a sandbox. */
export const FAULT_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/bacs/{bac}/pannes',
    id: 'listFaults',
    summary: "Les pannes en cours d'un bac.",
    status: 200,
    answer: z.array(views.faultView),
    run: (call) => sandboxOf(call).faults.list().map(views.faultViewOf),
  },
  {
    method: 'post',
    path: '/bacs/{bac}/pannes',
    id: 'addFault',
    summary: 'Prépare une panne, par son nom.',
    status: 201,
    answer: views.faultView,
    ...takes(
      frenchRecord({
        panne: text(
          'panne',
          `Une de ces pannes\u00a0: ${FAULT_KINDS.map((kind) => FAULTS[kind].name).join(', ')}.`,
        ),
        fois: times.default(1),
        adresse: path.optional(),
        personne: text(
          'personne',
          "La seule personne touchée\u00a0: prénom, nom complet, courriel ou nom d'utilisateur.",
        ).optional(),
        durée: text('durée', 'Pour les pannes qui durent.').optional(),
      }),
      ({ panne, fois, adresse, personne, durée }, call) =>
        views.faultViewOf(
          call.controlRoom.addFault(sandboxOf(call), {
            kind: faultNamed(panne),
            times: fois === 'toujours' ? undefined : fois,
            address: adresse,
            person: personne,
            durationMs: durée === undefined ? undefined : readDuration(durée),
          }),
        ),
    ),
  },
  {
    method: 'delete',
    path: '/bacs/{bac}/pannes/{numero}',
    id: 'liftFault',
    summary: "Lève une panne; les courriels qu'elle retenait partent.",
    status: 204,
    run: async (call) => {
      await call.controlRoom.liftFault(sandboxOf(call), Number(call.parameters['numero']));
      return undefined;
    },
  },
];
