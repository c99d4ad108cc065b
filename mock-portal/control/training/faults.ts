import type { Router } from 'express';
import type { FieldError, FormResult } from '../../onboarding/field-error.ts';
import { FAULTS } from '../../sandbox/faults.ts';
import type { PortalContext } from '../../web/context.ts';
import type { Form } from '../../web/form.ts';
import { PATHS } from '../../web/paths.ts';
import { faultNamed, type NewFault } from '../control-room.ts';
import { readDuration } from '../duration.ts';
import { attempt, refused } from './room-page.ts';
import { actScreen } from './sandbox-page.ts';

const MOST_TIMES = 1000;

/** « Préparer la panne ». */
export const addFaultScreen = (context: PortalContext): Router =>
  actScreen(context, {
    path: PATHS.training.faults,
    section: 'pannes',
    async run(sandbox, form) {
      const fault = await readFault(form);
      if (!fault.ok) return fault;
      return attempt(fieldAtFault(fault.value), () => {
        const { kind } = context.controlRoom.addFault(sandbox, fault.value);
        return `La panne «\u00a0${FAULTS[kind].name}\u00a0» est prête.`;
      });
    },
  });

/** « Lever »: ends a fault. */
export const liftFaultScreen = (context: PortalContext): Router =>
  actScreen(context, {
    path: PATHS.training.liftFault,
    section: 'pannes',
    run: (sandbox, form) =>
      attempt('panne', async () => {
        await context.controlRoom.liftFault(sandbox, Number(form.text('numero')));
        return 'La panne est levée.';
      }),
  });

/** Reads the form; what is wrong with its fields is told all at once. */
async function readFault(form: Form): Promise<FormResult<NewFault>> {
  const [times, address, duration] = [form.text('fois').trim(), form.text('page').trim(), form.text('duree')];
  const kind = await attempt('panne', () => faultNamed(form.text('panne')));
  const durationMs =
    duration.trim() === ''
      ? ({ ok: true, value: undefined } as const)
      : await attempt('duree', () => readDuration(duration));
  const errors: FieldError[] = [
    ...(kind.ok
      ? []
      : form.text('panne') === ''
        ? refused('panne', 'Choisissez une panne.').errors
        : kind.errors),
    ...(isCount(times)
      ? []
      : refused('fois', `Écrivez un nombre de 1 à ${MOST_TIMES}, ou rien du tout.`).errors),
    ...(address === '' || /^\/\S*$/.test(address)
      ? []
      : refused('page', 'Écrivez une adresse qui commence par /, sans espace, ou rien du tout.').errors),
    ...(durationMs.ok ? [] : durationMs.errors),
  ];
  if (!kind.ok || !durationMs.ok || errors.length > 0) return { ok: false, errors };
  return {
    ok: true,
    value: {
      kind: kind.value,
      times: times === '' ? undefined : Number(times),
      address: address || undefined,
      person: form.text('touche') || undefined,
      durationMs: durationMs.value,
    },
  };
}

const isCount = (text: string): boolean =>
  text === '' || (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_TIMES);

/** The field that the control room refuses, if it refuses any. */
function fieldAtFault({ kind, durationMs, address }: NewFault): string {
  const info = FAULTS[kind];
  const mostMs = 'duration' in info ? info.duration.mostMs : -1;
  if (durationMs !== undefined && durationMs > mostMs) return 'duree';
  return address !== undefined && info.strikes === 'mail' ? 'page' : 'touche';
}
