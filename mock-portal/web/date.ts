const longDate = new Intl.DateTimeFormat('fr-CA', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'America/Toronto',
});

/** A date and a time as people in Québec read them, in Québec's own time; the hour stays on one line. */
export const dateAndTime = {
  /** @param moment in milliseconds since 1970 */
  format: (moment: number): string => longDate.format(moment).replace(/ h /, '\u00a0h\u00a0'),
};
