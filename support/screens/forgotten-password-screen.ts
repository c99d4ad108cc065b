import assert from 'node:assert/strict';
import type { Driver } from '../driver/driver.ts';
import type { Person } from '../people.ts';
import { QUESTIONS } from './account-screens.ts';

/** R9 « Mot de passe oublié ». */
export class ForgottenPasswordScreen {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** Gives a username, and arrives at the questions. */
  async ask(username: string): Promise<void> {
    await this.#driver.open('/ramq/mot-de-passe-oublie');
    await this.#driver.fill("Nom d'utilisateur", username);
    await this.#driver.press('Continuer');
    await this.#driver.seeHeading('Questions secrètes');
  }

  /** @throws where another number of questions is asked */
  async seeQuestions(count: number): Promise<void> {
    const asked = await this.#driver.labels();
    assert.equal(asked.length, count, `Les questions posées sont\u00a0: ${asked.join(' ')}`);
  }

  async readQuestions(): Promise<string> {
    return (await this.#driver.labels()).join('\n');
  }

  /** Gives the right answers, written in another way that must not count. */
  answerInCapitals({ answers }: Person): Promise<void> {
    const otherwise = answers.map(
      (answer) =>
        ` ${answer
          .normalize('NFD')
          .replace(/\p{Mn}/gu, '')
          .toUpperCase()} `,
    );
    return this.answer({ answers: otherwise });
  }

  answerWrongly(): Promise<void> {
    return this.answer({ answers: WRONG_ANSWERS });
  }

  /** Answers the questions that are asked, and arrives at the new password. */
  async answer({ answers }: Pick<Person, 'answers'>): Promise<void> {
    for (const label of await this.#driver.labels()) {
      const place = QUESTIONS.findIndex((question) => question.endsWith(label));
      await this.#driver.fill(label, answers[place] ?? '');
    }
    await this.#driver.press('Continuer');
    await this.#driver.seeHeading('Nouveau mot de passe');
  }

  /** Goes through all of it with wrong answers, and is refused each time. */
  async fail(username: string, times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      await this.ask(username);
      await this.answerWrongly();
      await this.#driver.fill('Mot de passe', 'Nouveau2026a');
      await this.#driver.fill('Confirmer le mot de passe', 'Nouveau2026a');
      await this.#driver.press('Changer le mot de passe');
      await this.#driver.seeHeading('Mot de passe oublié');
    }
  }
}

/** Nobody's. */
const WRONG_ANSWERS = QUESTIONS.map((_, index) => `Réponse inventée ${index + 1}`);
