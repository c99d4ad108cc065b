import { z } from 'zod';

/** Of the attachment in which a scenario leaves the screens that its people saw, once, at its end. */
export const VISITS_MEDIA_TYPE = 'application/vnd.onboarding.visits+json';

const screen = z.object({ address: z.string(), heading: z.string(), dialog: z.string() });

export type VisitedScreen = z.infer<typeof screen>;

/** The screens of each browser of a scenario, in the order of their opening. */
export type Visits = readonly (readonly VisitedScreen[])[];

const visits = z.array(z.array(screen));

/** @param body of such an attachment */
export const parseVisits = (body: string): Visits => visits.parse(JSON.parse(body));

/** « Employés › Ajouter un employé », « /ramq/services Services »: a dialog is the same on whatever page it opens. */
export const screenText = ({ address, heading, dialog }: VisitedScreen): string =>
  dialog === '' ? `${address} ${heading}` : `${heading} › ${dialog}`;
