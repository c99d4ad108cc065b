import type { Driver } from '../driver/driver.ts';
import { fullNameOf, type Person } from '../people.ts';
import { PeopleTable } from './people-table.ts';

/** V2 « Employés » of RVSQ and V3, its dialog « Ajouter un employé ». */
export class EmployeesScreen {
  readonly table: PeopleTable;
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
    this.table = new PeopleTable(driver, 'Employés de la clinique', 4);
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
