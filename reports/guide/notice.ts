/** What every page that shows the simulator says, and so every guide made from it. */
export const SIMULATOR_NOTICE =
  "Simulateur — données fictives — ce site n'est pas celui d'un organisme public";

/** Where the clinic is: a date is that of its wall calendar. */
const DATE = new Intl.DateTimeFormat('fr-CA', { dateStyle: 'long', timeZone: 'America/Toronto' });

/** A date as a cover says it: « 25 novembre 2026 ». */
export const longDate = (date: Date): string => DATE.format(date);
