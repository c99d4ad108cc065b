import type { Placed } from './sandbox-client.ts';

/** What people write down to use, or pass on, later; and what is said of it where nobody has. */
const KINDS = {
  secretCode: "Aucun code secret n'a encore été noté",
  address: "Aucune adresse n'a encore été notée",
  referenceNumber: "Aucun numéro de référence n'a encore été noté",
  questions: "Aucune question n'a encore été notée",
  time: "Aucune heure n'a encore été notée",
} as const;

type Kind = keyof typeof KINDS;

interface Note {
  what: Kind;
  text: string;
  /** The first name of the only person whom it is about; without one, it is for anybody. */
  whose: string | undefined;
}

/** What the people of a scenario write down. */
export class Notes {
  /** The newest last. */
  readonly #notes: Note[] = [];

  /** Writes something down; what was noted before stays known. @param whose a first name, where it is about one person */
  take(what: Kind, text: string, whose?: string): void {
    this.#notes.push({ what, text, whose });
  }

  /** Writes down what a person who was placed somewhere in the journey needs to go on. */
  takePlaced(firstName: string, { policyPath, secretCode }: Placed): void {
    if (secretCode !== undefined) this.take('secretCode', secretCode, firstName);
    if (policyPath !== undefined) this.take('address', policyPath, firstName);
  }

  /**
   * What was written down last.
   * @param whose a first name: what is about somebody else is passed over
   * @throws where nothing was
   */
  last(what: Kind, whose?: string): string {
    const text = this.#textsOf(what, whose).at(-1);
    if (text !== undefined) return text;
    const about = whose === undefined ? '' : ` pour ${whose}`;
    throw new Error(`${KINDS[what]}${about} dans ce scénario.`);
  }

  /** The secret code that the last one replaced. @throws where there is none */
  previousSecretCode(whose?: string): string {
    const code = this.#textsOf('secretCode', whose).at(-2);
    if (code !== undefined) return code;
    throw new Error("Aucun ancien code secret n'a encore été noté dans ce scénario.");
  }

  /** Every secret code that is written down. */
  secretCodes(): string[] {
    return this.#textsOf('secretCode');
  }

  #textsOf(what: Kind, whose?: string): string[] {
    return this.#notes
      .filter((note) => note.what === what)
      .filter((note) => whose === undefined || note.whose === undefined || note.whose === whose)
      .map(({ text }) => text);
  }
}
