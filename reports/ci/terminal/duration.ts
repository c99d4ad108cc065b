/** « 1 s » at least, « 12 s », « 2 min 5 s », « 1 h 2 min ». */
export function durationText(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  const [minutes, hours] = [Math.floor(seconds / 60), Math.floor(seconds / 3600)];
  if (minutes === 0) return `${seconds}\u00a0s`;
  if (hours === 0) return `${minutes}\u00a0min ${seconds % 60}\u00a0s`;
  return `${hours}\u00a0h ${minutes % 60}\u00a0min`;
}

/** How long is left, as roughly as it is known: « 40 s », « 3 min ». */
export function roughDurationText(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 55) return `${Math.max(5, Math.ceil(seconds / 5) * 5)}\u00a0s`;
  return `${Math.round(seconds / 60)}\u00a0min`;
}
