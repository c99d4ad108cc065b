import type { Driver } from '../driver/driver.ts';
import type { Rows } from '../driver/rows.ts';
import { ANY_CELL } from '../driver/words.ts';

/** The table of people on a screen: « Utilisateurs de la clinique », « Employés de la clinique ». */
export class PeopleTable {
  readonly #driver: Driver;
  readonly #name: string;
  readonly #columns: number;

  /**
   * @param name what the page calls the table
   * @param columns how many it has
   */
  constructor(driver: Driver, name: string, columns: number) {
    this.#driver = driver;
    this.#name = name;
    this.#columns = columns;
  }

  /** @param rows all the cells of all the rows, in their order */
  see(rows: Rows): Promise<void> {
    return this.#driver.seeRows(this.#name, rows);
  }

  /** @param rows the heads of the columns to look at, then people, whoever else is there */
  seeAmong(rows: Rows): Promise<void> {
    return this.#driver.seeRowsAmong(this.#name, rows);
  }

  /** @param rows the heads of the columns to look at, then whom the table must not have */
  seeNoneOf(rows: Rows): Promise<void> {
    return this.#driver.seeNoRowAmong(this.#name, rows);
  }

  /** @param count how many people the table has, on this page */
  seeCount(count: number): Promise<void> {
    const anyRow = Array.from({ length: this.#columns }, () => ANY_CELL);
    return this.see(Array.from({ length: count }, () => anyRow));
  }
}
