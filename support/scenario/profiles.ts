/** The profiles that a command line of Cucumber names, which its own API wants apart, and the other words. */
export function profilesIn(words: readonly string[]): { profiles: string[]; others: string[] } {
  const profiles: string[] = [];
  const others: string[] = [];
  const rest = words.values();
  for (const word of rest) {
    const glued = /^(?:--profile=|-p)(.+)$/.exec(word)?.[1];
    if (glued !== undefined) profiles.push(glued);
    else if (word === '--profile' || word === '-p') profiles.push(rest.next().value ?? '');
    else others.push(word);
  }
  return { profiles, others };
}
