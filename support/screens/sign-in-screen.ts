import type { Driver } from '../driver/driver.ts';
import type { Person } from '../people.ts';

/** What tells the sign-in screens of the two portals apart. */
interface Portal {
  path: string;
  usernameLabel: string;
  /** Said for an unknown username and for a wrong password alike. */
  wrongPair: string;
  /** The heading of the screen behind. */
  destination: string;
}

const RAMQ: Portal = {
  path: '/ramq/connexion',
  usernameLabel: "Nom d'utilisateur",
  wrongPair: "Le nom d'utilisateur ou le mot de passe est incorrect.",
  destination: 'Services',
};

const RVSQ: Portal = {
  path: '/rvsq/connexion',
  usernameLabel: 'Identifiant RAMQ',
  wrongPair: "L'identifiant RAMQ ou le mot de passe est incorrect.",
  destination: 'Employés',
};

/** R1 « Connexion » of the RAMQ online services, and V1 of RVSQ. */
export class SignInScreen {
  readonly #driver: Driver;
  readonly #portal: Portal;

  private constructor(driver: Driver, portal: Portal) {
    this.#driver = driver;
    this.#portal = portal;
  }

  static ofRamq = (driver: Driver): SignInScreen => new SignInScreen(driver, RAMQ);
  static ofRvsq = (driver: Driver): SignInScreen => new SignInScreen(driver, RVSQ);

  async open(): Promise<void> {
    await this.#driver.open(this.#portal.path);
    await this.#driver.seeHeading('Connexion');
  }

  /** Opens the screen and signs in, wherever that leads. */
  async attempt({ username, password }: Pick<Person, 'username' | 'password'>): Promise<void> {
    await this.open();
    await this.#driver.fill(this.#portal.usernameLabel, username);
    await this.fillPassword(password);
    await this.#driver.press('Connexion');
  }

  fillPassword(password: string): Promise<void> {
    return this.#driver.fill('Mot de passe', password);
  }

  /** Signs in and arrives. */
  async enter(person: Pick<Person, 'username' | 'password'>): Promise<void> {
    await this.attempt(person);
    await this.#driver.seeHeading(this.#portal.destination);
  }

  /** Signs out, from any page. */
  leave(): Promise<void> {
    return this.#driver.press('Déconnexion');
  }

  /** Signs in with a wrong password, and is turned away each time. */
  async fail({ username }: Person, times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      await this.attempt({ username, password: 'Mauvais2026a' });
      await this.#driver.seeText('Le formulaire contient une erreur');
    }
  }

  /** Signs in and is turned away. */
  async beRefused(person: Person): Promise<void> {
    await this.attempt(person);
    await this.#driver.seeFault(this.#portal.usernameLabel, this.#portal.wrongPair);
  }
}
