import type { Driver } from '../driver/driver.ts';

const TABLE = 'Employés de la clinique';

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

  async openDialog(): Promise<void> {
    await this.#driver.press('Ajouter un employé');
    await this.#driver.seeDialog('Ajouter un employé');
  }

  fillIdentifier(ramqIdentifier: string): Promise<void> {
    return this.#driver.fill('Identifiant RAMQ', ramqIdentifier);
  }
}
