import type { Driver } from '../driver/driver.ts';
import type { Person } from '../people.ts';

/** R4 « Ajouter un utilisateur ». */
export class AddUserScreen {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  async open(): Promise<void> {
    await this.#driver.open('/ramq/utilisateurs/ajouter');
    await this.#driver.seeHeading('Ajouter un utilisateur');
  }

  /** Fills everything in but sends nothing. @param hasAccount « Oui » or « Non » */
  async fill(person: Person, hasAccount: 'Oui' | 'Non'): Promise<void> {
    await this.#driver.choose("L'utilisateur a-t-il déjà un compte?", hasAccount);
    await this.#driver.choose('Titre de civilité', person.civilityTitle);
    await this.#driver.fill('Prénom', person.firstName);
    await this.#driver.fill('Nom', person.lastName);
    await this.#driver.fill('Courriel', person.email);
    await this.#driver.tick('Rendez-vous santé Québec');
  }
}
