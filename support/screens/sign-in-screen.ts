import type { Driver } from '../driver/driver.ts';

/** R1 « Connexion » of the RAMQ online services, and V1 of RVSQ: the same acts, other labels and address. */
export class SignInScreen {
  readonly #driver: Driver;
  readonly #path: string;
  readonly #usernameLabel: string;

  private constructor(driver: Driver, path: string, usernameLabel: string) {
    this.#driver = driver;
    this.#path = path;
    this.#usernameLabel = usernameLabel;
  }

  static ofRamq = (driver: Driver): SignInScreen =>
    new SignInScreen(driver, '/ramq/connexion', "Nom d'utilisateur");
  static ofRvsq = (driver: Driver): SignInScreen =>
    new SignInScreen(driver, '/rvsq/connexion', 'Identifiant RAMQ');

  async open(): Promise<void> {
    await this.#driver.open(this.#path);
    await this.#driver.seeHeading('Connexion');
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.#driver.fill(this.#usernameLabel, username);
    await this.#driver.fill('Mot de passe', password);
    await this.#driver.press('Connexion');
  }
}
