import { z } from 'zod';
import { frenchRecord } from '../../sandbox/preset-keys.ts';
import { text, yesOrNo } from './fields.ts';
import { momentOf, momentView } from '../moment.ts';
import { sandboxOf, takes, type Operation } from './operation.ts';
import * as views from './views.ts';

/** Opening, reading, keeping and throwing away sandboxes. */
export const SANDBOX_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/bacs',
    id: 'listSandboxes',
    summary: 'Tous les bacs à sable ouverts.',
    status: 200,
    answer: z.array(views.sandboxView),
    run: ({ sandboxes }) => sandboxes.all().map(views.sandboxViewOf),
  },
  {
    method: 'post',
    path: '/bacs',
    id: 'createSandbox',
    summary: "Ouvre un bac, à partir d'un modèle ou d'un instantané.",
    status: 201,
    answer: views.sandboxView,
    ...takes(
      frenchRecord({
        nom: text('nom', 'Ce que lisent les personnes; sans nom, le bac en reçoit un au hasard.').optional(),
        modèle: text('modèle', "Ce dont le bac part; demonstration si rien n'est dit.").optional(),
        gardé: yesOrNo(
          'gardé',
          "S'il survit au simulateur; oui pour un bac nommé et sans hasard, si rien n'est dit.",
        ).optional(),
        hasard: text(
          'hasard',
          "Une graine\u00a0: mêmes codes et mêmes numéros à chaque fois; le bac n'est pas gardé.",
        ).optional(),
        instantané: z
          .unknown()
          .meta({ description: "Un instantané d'ici ou d'un autre simulateur." })
          .optional(),
      }),
      async ({ nom, modèle, gardé, hasard, instantané }, { controlRoom }) =>
        views.sandboxViewOf(
          await controlRoom.create({
            title: nom,
            preset: modèle,
            isKept: gardé,
            seed: hasard,
            snapshot: instantané,
          }),
        ),
    ),
  },
  {
    method: 'get',
    path: '/bacs/{bac}',
    id: 'readSandbox',
    summary: 'Un bac.',
    status: 200,
    answer: views.sandboxView,
    run: (call) => views.sandboxViewOf(sandboxOf(call)),
  },
  {
    method: 'delete',
    path: '/bacs/{bac}',
    id: 'dropSandbox',
    summary: 'Jette un bac, ses données et ses courriels.',
    status: 204,
    run: async (call) => {
      await call.controlRoom.drop(sandboxOf(call));
      return undefined;
    },
  },
  {
    method: 'post',
    path: '/bacs/{bac}/remise-a-neuf',
    id: 'resetSandbox',
    summary: 'Remet un bac à ce que dit son modèle.',
    status: 200,
    answer: views.sandboxView,
    run: async (call) => {
      const sandbox = sandboxOf(call);
      await call.controlRoom.reset(sandbox);
      return views.sandboxViewOf(sandbox);
    },
  },
  {
    method: 'get',
    path: '/bacs/{bac}/instantane',
    id: 'takeSnapshot',
    summary: "Tout ce qu'il y a dans un bac, en un fichier qu'un autre simulateur peut lire.",
    status: 200,
    answer: z.looseObject({ format: z.string(), version: z.number(), moment: z.iso.datetime() }),
    run: (call) => sandboxOf(call).snapshot(),
  },
  {
    method: 'get',
    path: '/bacs/{bac}/moment',
    id: 'readMoment',
    summary:
      "Un instantané et, sous «\u00a0visitor\u00a0», qui est connecté au navigateur dont la demande porte les cookies\u00a0: de quoi s'exercer à partir d'ici. Ni cookie ni code secret n'y est.",
    status: 200,
    answer: momentView,
    run: (call) => momentOf(sandboxOf(call), call.cookies),
  },
  {
    method: 'put',
    path: '/bacs/{bac}/instantane',
    id: 'restoreSnapshot',
    summary:
      "Met un instantané à la place de tout ce qu'il y a dans un bac; l'heure reprend où il a été pris.",
    status: 200,
    answer: views.sandboxView,
    body: z.looseObject({}),
    run: async (call) => {
      const sandbox = sandboxOf(call);
      await call.controlRoom.restore(sandbox, call.body);
      return views.sandboxViewOf(sandbox);
    },
  },
];
