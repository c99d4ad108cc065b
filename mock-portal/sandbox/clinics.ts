import { z } from 'zod';
import type { Clinic } from '../onboarding/ports.ts';

const clinicRow = z.object({ id: z.string(), name: z.string() });

export const readClinic = (row: unknown): Clinic => clinicRow.parse(row);
