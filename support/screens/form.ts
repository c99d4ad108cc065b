import type { Driver } from '../driver/driver.ts';

/** What all forms have in common: the summary of their errors. */
export class Form {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  seeErrorCount(count: number): Promise<void> {
    return this.#driver.seeText(`Le formulaire contient ${count === 1 ? 'une erreur' : `${count} erreurs`}`);
  }

  seeNoError(): Promise<void> {
    return this.#driver.seeNoText('Le formulaire contient');
  }
}
