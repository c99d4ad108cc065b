import type { Driver } from '../driver/driver.ts';
import { ANY_CELL } from '../driver/words.ts';
import { fullNameOf, type Person } from '../people.ts';

const TABLE = 'Utilisateurs de la clinique';
/** A row of it, whatever is in its cells. */
const ANY_ROW = [ANY_CELL, ANY_CELL, ANY_CELL, ANY_CELL, ANY_CELL, ANY_CELL];

/** R3 « Utilisateurs ». */
export class UsersScreen {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  async open(): Promise<void> {
    await this.#driver.open('/ramq/utilisateurs');
    await this.#driver.seeHeading('Utilisateurs');
  }

  select(person: Person): Promise<void> {
    return this.#driver.tick(`Sélectionner ${fullNameOf(person)}`);
  }

  /** Removes somebody from the clinic, and confirms it. */
  async remove(person: Person): Promise<void> {
    await this.select(person);
    await this.#driver.press('Supprimer');
    await this.#driver.press('Confirmer la suppression');
  }

  /** Opens what is known of somebody's invitation, « Ajout effectué » (R5). */
  async openFile(invited: Person): Promise<void> {
    await this.#driver.follow(invited.lastName);
    await this.#driver.seeHeading('Ajout effectué');
  }

  /** @param rows the heads of the columns to look at, then people, whoever else is there */
  seeAmong(rows: readonly (readonly string[])[]): Promise<void> {
    return this.#driver.seeRowsAmong(TABLE, rows);
  }

  /** @param rows the heads of the columns to look at, then whom the table must not have */
  seeNoneOf(rows: readonly (readonly string[])[]): Promise<void> {
    return this.#driver.seeNoRowAmong(TABLE, rows);
  }

  /** @param count how many people the table has, on this page */
  seeCount(count: number): Promise<void> {
    return this.#driver.seeRows(
      TABLE,
      Array.from({ length: count }, () => ANY_ROW),
    );
  }

  /** @param rows each the box, Nom, Prénom, Nom d'utilisateur, Services, État; all of them, in their order */
  seeUsers(rows: readonly (readonly string[])[]): Promise<void> {
    return this.#driver.seeRows(TABLE, rows);
  }
}
