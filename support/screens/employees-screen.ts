import type { Driver } from '../driver/driver.ts';
import { ANY_CELL } from '../driver/words.ts';
import { fullNameOf, type Person } from '../people.ts';

const TABLE = 'Employés de la clinique';
/** A row of it, whatever is in its cells. */
const ANY_ROW = [ANY_CELL, ANY_CELL, ANY_CELL, ANY_CELL];

/** V2 « Employés » of RVSQ and V3, its dialog « Ajouter un employé ». */
export class EmployeesScreen {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** @param rows each Nom, Prénom, Identifiant RAMQ, Rôle; all of them, in their order */
  seeEmployees(rows: readonly (readonly string[])[]): Promise<void> {
    return this.#driver.seeRows(TABLE, rows);
  }

  /** @param rows the heads of the columns to look at, then people, whoever else is there */
  seeAmong(rows: readonly (readonly string[])[]): Promise<void> {
    return this.#driver.seeRowsAmong(TABLE, rows);
  }

  /** @param rows the heads of the columns to look at, then whom the table must not have */
  seeNoneOf(rows: readonly (readonly string[])[]): Promise<void> {
    return this.#driver.seeNoRowAmong(TABLE, rows);
  }

  /** @param count how many people the table has */
  seeCount(count: number): Promise<void> {
    return this.#driver.seeRows(
      TABLE,
      Array.from({ length: count }, () => ANY_ROW),
    );
  }

  seeAdded(employee: Person): Promise<void> {
    return this.#driver.seeText(`${fullNameOf(employee)} a été ajouté à titre d'employé.`);
  }

  /** Goes through the dialog and sends it. */
  async add(ramqIdentifier: string): Promise<void> {
    await this.openDialog();
    await this.fillIdentifier(ramqIdentifier);
    await this.#driver.press('Ajouter');
  }

  async openDialog(): Promise<void> {
    await this.#driver.press('Ajouter un employé');
    await this.#driver.seeDialog('Ajouter un employé');
  }

  fillIdentifier(ramqIdentifier: string): Promise<void> {
    return this.#driver.fill('Identifiant RAMQ', ramqIdentifier);
  }
}
