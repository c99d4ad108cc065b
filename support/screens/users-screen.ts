import type { Driver } from '../driver/driver.ts';
import { fullNameOf, type Person } from '../people.ts';
import { PeopleTable } from './people-table.ts';

/** R3 « Utilisateurs ». */
export class UsersScreen {
  readonly table: PeopleTable;
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
    this.table = new PeopleTable(driver, 'Utilisateurs de la clinique', 6);
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
}
