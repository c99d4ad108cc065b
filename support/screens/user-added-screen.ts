import type { Driver } from '../driver/driver.ts';
import { fullNameOf, type Person } from '../people.ts';

/** R5 « Ajout effectué ». */
export class UserAddedScreen {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  seeAdded(user: Person): Promise<void> {
    return this.#driver.seeText(`L'ajout de ${fullNameOf(user)} a été effectué.`);
  }

  /** The secret code, as the representative reads it off the screen. */
  readSecretCode(): Promise<string> {
    return this.#driver.read('status', 'Code secret');
  }
}
