import type { Driver } from '../driver/driver.ts';

/** The subject of the guide (2.1). */
const INVITATION = "Demande d'accès aux services en ligne de la Régie de l'assurance maladie du Québec";

/** « Boîte courriel »: the messages of one person, and the message that is open. */
export class MailboxScreen {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  async open(address: string): Promise<void> {
    await this.#driver.open('/boite-courriel');
    await this.#driver.fill('Adresse courriel', address);
    await this.#driver.press('Ouvrir la boîte');
    await this.#driver.seeText(`Messages de ${address}`);
  }

  seeEmpty(): Promise<void> {
    return this.#driver.seeText('Aucun message.');
  }

  async openMessage(subject: string): Promise<void> {
    await this.#driver.follow(subject);
    await this.#driver.seeHeading(subject);
  }

  /** Opens a mailbox and the invitation in it. */
  async openInvitation(address: string): Promise<void> {
    await this.open(address);
    await this.openMessage(INVITATION);
  }

  readMessage(): Promise<string> {
    return this.#driver.read('article', 'Message');
  }

  /** The number printed in the open message, for when there is no link. @throws where it prints none */
  async readReferenceNumber(): Promise<string> {
    const number = /Numéro de référence\s*:\s*(\w+)/.exec(await this.readMessage())?.[1];
    if (number === undefined) throw new Error("Le message n'affiche aucun numéro de référence.");
    return number;
  }

  /** The address printed in the open message, for when its link fails. @throws where it prints none */
  async readPrintedAddress(): Promise<string> {
    const address = /https?:\/\/\S+NoRefre=\S+/.exec(await this.readMessage())?.[0];
    if (address === undefined) throw new Error("Le message n'affiche aucune adresse à copier.");
    return address;
  }
}
