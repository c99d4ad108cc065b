import { z } from 'zod';
import { identifierKey } from '../../onboarding/text.ts';
import { readPersonState, STATE_NAMES } from '../../sandbox/person-states.ts';
import { frenchRecord } from '../../sandbox/preset-keys.ts';
import { PERSON_SCHEMA, readPerson } from '../../sandbox/preset.ts';
import { text } from './fields.ts';
import { ControlError, sandboxOf, takes, type Operation } from './operation.ts';
import * as views from './views.ts';

/** @throws ControlError with the list of the states */
function stateNamed(name: string) {
  const state = readPersonState(name);
  if (state !== undefined) return state;
  throw new ControlError(400, `État inconnu\u00a0: «\u00a0${name}\u00a0».`, STATE_NAMES);
}

/** The people of a sandbox, and their mailboxes. */
export const PEOPLE_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/bacs/{bac}/personnes',
    id: 'listPeople',
    summary: "Les personnes d'un bac, où elles en sont et ce qu'il faut pour se connecter.",
    status: 200,
    answer: views.peopleView,
    run: (call) => views.peopleViewOf(sandboxOf(call)),
  },
  {
    method: 'post',
    path: '/bacs/{bac}/personnes',
    id: 'placePerson',
    summary: "Ajoute une personne et la place d'un coup à une étape du parcours.",
    status: 201,
    answer: views.placedView,
    body: PERSON_SCHEMA,
    run: async (call) => {
      const sandbox = sandboxOf(call);
      const [someone] = sandbox.cast.list();
      const defaults = { password: someone?.password ?? '', answers: someone?.answers ?? [] };
      const member = readPerson(call.body, defaults);
      return views.placedViewOf(await call.controlRoom.place(sandbox, member));
    },
  },
  {
    method: 'put',
    path: '/bacs/{bac}/personnes/{personne}/etat',
    id: 'placeKnownPerson',
    summary: "Place d'un coup une personne du bac à une étape du parcours.",
    status: 200,
    answer: views.placedView,
    ...takes(
      frenchRecord({ état: text('état', `Un de ces états\u00a0: ${STATE_NAMES.join(', ')}.`) }),
      async ({ état }, call) => {
        const state = stateNamed(état);
        const placed = call.controlRoom.placeKnown(sandboxOf(call), call.parameters['personne'] ?? '', state);
        return views.placedViewOf(await placed);
      },
    ),
  },
  {
    method: 'get',
    path: '/bacs/{bac}/courriels',
    id: 'listMessages',
    summary: 'Les courriels arrivés dans un bac, du plus ancien au plus récent.',
    query: { adresse: "Ceux d'un seul destinataire." },
    status: 200,
    answer: z.array(views.messageView),
    run: (call) => {
      const { adresse } = call.query;
      return call.postOffice
        .received(sandboxOf(call))
        .filter(
          ({ to }) =>
            adresse === undefined || to.some((one) => identifierKey(one) === identifierKey(adresse)),
        )
        .map(views.messageViewOf);
    },
  },
];
