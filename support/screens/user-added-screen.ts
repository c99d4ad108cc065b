import type { Driver } from '../driver/driver.ts';

/** R5 « Ajout effectué ». */
export class UserAddedScreen {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  see(): Promise<void> {
    return this.#driver.seeHeading('Ajout effectué');
  }

  /** The secret code, as the representative reads it off the screen. */
  readSecretCode(): Promise<string> {
    return this.#driver.read('status', 'Code secret');
  }
}
