/** A date and a time as people in Québec read them, in Québec's own time. */
export const dateAndTime = new Intl.DateTimeFormat('fr-CA', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'America/Toronto',
});
