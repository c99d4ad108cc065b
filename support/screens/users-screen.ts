import type { Driver } from '../driver/driver.ts';

const TABLE = 'Utilisateurs de la clinique';

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

  /** @param rows each the box, Nom, Prénom, Nom d'utilisateur, Services, État; all of them, in their order */
  seeUsers(rows: readonly (readonly string[])[]): Promise<void> {
    return this.#driver.seeRows(TABLE, rows);
  }
}
