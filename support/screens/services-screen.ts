import type { Driver } from '../driver/driver.ts';

/** R2, the services of the person who signed in. */
export class ServicesScreen {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  see(): Promise<void> {
    return this.#driver.seeHeading('Services');
  }
}
