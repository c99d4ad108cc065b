import type { Driver } from '../driver/driver.ts';
import type { Person } from '../people.ts';

/** The labels of the eight secret questions begin with their number. */
export const QUESTIONS = [
  '1. Quel est le nom de la rue de votre enfance?',
  '2. Quel était le nom de votre premier animal?',
  '3. Qui était votre enseignante ou enseignant préféré au primaire?',
  '4. Dans quelle ville vos parents se sont-ils rencontrés?',
  '5. Quelle était la marque de votre première voiture?',
  "6. Quel métier rêviez-vous d'exercer dans votre enfance?",
  "7. Quel est le prénom d'une de vos grands-mères?",
  '8. Quel est le titre de votre livre préféré?',
] as const;

/** R6, the policy of « Création du compte ». */
export class PolicyScreen {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  async open(address: string): Promise<void> {
    await this.#driver.open(address);
    await this.see();
  }

  see(): Promise<void> {
    return this.#driver.seeControl('button', "J'accepte");
  }

  /** Opens the link as a program gives it that decodes addresses. @param times how often it does */
  async openDecoded(address: string, times: number): Promise<void> {
    const [path = '', reference = ''] = address.split('NoRefre=');
    let decoded = reference;
    for (let time = 0; time < times; time++) decoded = decodeURIComponent(decoded);
    await this.#driver.open(`${path}NoRefre=${decoded}`);
  }

  accept(): Promise<void> {
    return this.#driver.press("J'accepte");
  }

  refuse(): Promise<void> {
    return this.#driver.press('Je refuse');
  }
}

/** R7, the form of « Création du compte ». */
export class AccountFormScreen {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  see(): Promise<void> {
    return this.#driver.seeControl('button', 'Créer le compte');
  }

  /** Opens the form's own address, past the policy. @param policyAddress the address of the policy */
  openDirectly(policyAddress: string): Promise<void> {
    return this.#driver.open(policyAddress.replace(/\/politique$/, ''));
  }

  /** Fills everything in but sends nothing. */
  async fill(person: Person, secretCode: string): Promise<void> {
    await this.fillSecretCode(secretCode);
    await this.#driver.fill("Nom d'utilisateur", person.username);
    await this.choosePassword(person.password);
    await this.answerQuestions(person);
  }

  fillSecretCode(secretCode: string): Promise<void> {
    return this.#driver.fill('Code secret', secretCode);
  }

  /** Types the same password twice. */
  async choosePassword(password: string): Promise<void> {
    await this.#driver.fill('Mot de passe', password);
    await this.#driver.fill('Confirmer le mot de passe', password);
  }

  async answerQuestions({ answers }: Person): Promise<void> {
    for (const [index, question] of QUESTIONS.entries()) {
      await this.#driver.fill(question, answers[index] ?? '');
    }
  }

  /** @param number the question's, from 1 @throws where no question has it */
  answerQuestion(number: number, answer: string): Promise<void> {
    const question = QUESTIONS[number - 1];
    if (question === undefined) throw new Error(`Il n'y a pas de question secrète ${number}.`);
    return this.#driver.fill(question, answer);
  }

  /** Sends wrong codes and nothing else, each on a form that shows no error yet. */
  async sendWrongCodes(times: number): Promise<void> {
    for (let time = 0; time < times; time++) await this.#sendWrongCode();
  }

  async #sendWrongCode(): Promise<void> {
    await this.#driver.open(this.#driver.address());
    await this.#driver.seeNoText('Le formulaire contient');
    await this.fillSecretCode('Abcd2345');
    await this.#driver.press('Créer le compte');
    await this.#driver.seeText('Le formulaire contient');
  }
}
