/** What an account may use for one clinic (screens.md R2). */
export const SERVICES = ['userEnrolment', 'rvsq'] as const;

export type Service = (typeof SERVICES)[number];

/** The services by the name the portal shows. */
export const SERVICE_LABELS: Readonly<Record<Service, string>> = {
  userEnrolment: "Inscription d'utilisateurs par un représentant désigné",
  rvsq: 'Rendez-vous santé Québec',
};

/** The services that a designated representative can give (guide 1.4: one box). */
export const OFFERED_SERVICES = ['rvsq'] as const satisfies readonly Service[];

export type OfferedService = (typeof OFFERED_SERVICES)[number];

export function isOfferedService(text: string): text is OfferedService {
  return OFFERED_SERVICES.some((service) => service === text);
}
