/** A title as a name of files and addresses: « accueillir-une-employee ». */
export function slugOf(title: string): string {
  const letters = title
    .toLocaleLowerCase('fr-CA')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return letters.match(/[a-z0-9]+/g)?.join('-') ?? 'guide';
}
