/** The titles offered at « Titre de civilité » (guide 1.4; « Docteur » twice there is read as Docteure, Docteur). */
export const CIVILITY_TITLES = ['Madame', 'Monsieur', 'Docteure', 'Docteur'] as const;

export type CivilityTitle = (typeof CIVILITY_TITLES)[number];

export function isCivilityTitle(text: string): text is CivilityTitle {
  return CIVILITY_TITLES.some((title) => title === text);
}
