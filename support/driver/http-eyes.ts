import type { ControlRole, TextRole } from './driver.ts';
import { EXPECTED, failure, type Expectation } from './expectations.ts';
import { isField, isInput } from './http-dom.ts';
import type { HttpPage } from './http-page.ts';
import { onOneLine, printedText } from './http-sight.ts';
import { readRows, rowsAmong, type Rows } from './rows.ts';
import { ANY_CELL, printed, withoutStar } from './words.ts';

/** What a person reads in a page, without a browser: a page is whole when it comes, and nothing is waited for. */
export abstract class HttpEyes {
  /** The page in front. */
  protected abstract get page(): HttpPage;

  /** Where the person is. */
  address(): string {
    return this.page.address;
  }

  seeHeading(heading: string): Promise<void> {
    return this.#expectOne(EXPECTED.heading(heading), this.page.mainHeadings(heading));
  }

  seeTitle(title: string): Promise<void> {
    return this.expect(EXPECTED.title(title), this.page.title === onOneLine(title));
  }

  seeText(text: string): Promise<void> {
    return this.expect(EXPECTED.text(text), this.page.texts(text).length > 0);
  }

  seeNoText(text: string): Promise<void> {
    return this.expect(EXPECTED.noText(text), this.page.texts(text).length === 0);
  }

  seeControl(role: ControlRole, name: string): Promise<void> {
    return this.#expectOne(EXPECTED.control(role, name), this.page.byRole(role, name));
  }

  seeNoControl(role: ControlRole, name: string): Promise<void> {
    return this.expect(EXPECTED.noControl(role, name), this.page.byRole(role, name).length === 0);
  }

  seeYellow(button: string): Promise<void> {
    return this.onlyInBrowser(EXPECTED.yellow(button).sentence);
  }

  seeField(field: string): Promise<void> {
    return this.#expectOne(EXPECTED.field(field), this.page.fields(field));
  }

  seeNoField(field: string): Promise<void> {
    return this.expect(EXPECTED.noField(field), this.page.fields(field).length === 0);
  }

  seeDialog(name: string): Promise<void> {
    return this.#expectOne(EXPECTED.dialog(name), this.page.byRole('dialog', name));
  }

  seeNoDialog(): Promise<void> {
    return this.expect(EXPECTED.noDialog(), this.page.byRole('dialog').length === 0);
  }

  seeFault(field: string, message: string): Promise<void> {
    const isThere = this.#isBeside(field, message) && this.page.inSummary(message).length === 1;
    return this.expect(EXPECTED.fault(field, message), isThere);
  }

  seeFaultOnTop(message: string): Promise<void> {
    return this.#expectOne(EXPECTED.faultOnTop(message), this.page.inSummary(message));
  }

  seeHint(field: string, hint: string): Promise<void> {
    return this.expect(EXPECTED.hint(field, hint), this.#isBeside(field, hint));
  }

  seeNotice(text: string): Promise<void> {
    const notices = this.page.byRole('status').filter((place) => printed(text).test(place.textContent));
    return this.#expectOne(EXPECTED.notice(text), notices);
  }

  seeValue(field: string, text: string): Promise<void> {
    const values = this.page.fields(field).map((place) => (isField(place) ? place.value : undefined));
    return this.expect(EXPECTED.value(field, text), values.length === 1 && values[0] === text);
  }

  seeChoice(choice: string): Promise<void> {
    return this.expect(EXPECTED.choice(choice), this.#choice(choice)?.checked === true);
  }

  seeNoChoice(choice: string): Promise<void> {
    return this.expect(EXPECTED.noChoice(choice), this.#choice(choice)?.checked === false);
  }

  seeFocusOn(_role: ControlRole | 'textbox', name: string): Promise<void> {
    return this.onlyInBrowser(EXPECTED.focusOn(name).sentence);
  }

  seeFocusOnErrors(): Promise<void> {
    const [alert, ...others] = this.page.byRole('alert');
    const isFocused = alert !== undefined && alert === this.page.autofocused;
    return this.expect(EXPECTED.focusOnErrors(), isFocused && others.length === 0);
  }

  seeNoAnswer(): Promise<void> {
    return this.expect(EXPECTED.noAnswer(), !this.page.isAnswered);
  }

  seeAddress(part: string): Promise<void> {
    return this.expect(EXPECTED.address(part), this.address().includes(part));
  }

  labels(): Promise<string[]> {
    return Promise.resolve(this.page.labels.map(printedText).map(withoutStar));
  }

  seeLabels(labels: readonly string[]): Promise<void> {
    return this.#expectTexts(EXPECTED.labels(labels), this.page.labels, labels);
  }

  seeChoices(group: string, choices: readonly string[]): Promise<void> {
    const printed = this.page.fieldsAndGroups(group).flatMap((place) => [...place.querySelectorAll('label')]);
    return this.#expectTexts(EXPECTED.choices(group, choices), printed, choices);
  }

  seeColumns(table: string, columns: readonly string[]): Promise<void> {
    const heads = this.#partsOf(table, 'thead th');
    return this.#expectTexts(EXPECTED.columns(table, columns), heads, columns);
  }

  seeRows(table: string, rows: Rows): Promise<void> {
    const actual = this.#partsOf(table, 'tbody tr').map((row) => Array.from(row.children, printedText));
    return this.expect(
      EXPECTED.rows(table, rows),
      isSameList(actual, rows, (cells, wanted) =>
        isSameList(cells, wanted, (cell, text) => text === ANY_CELL || cell === text),
      ),
    );
  }

  seeRowsAmong(table: string, rows: Rows): Promise<void> {
    return this.#expectRowsAmong(EXPECTED.rowsAmong(table, rows), table, rows, rows.length - 1);
  }

  seeNoRowAmong(table: string, rows: Rows): Promise<void> {
    return this.#expectRowsAmong(EXPECTED.noRowAmong(table, rows), table, rows, 0);
  }

  async read(role: TextRole, name: string): Promise<string> {
    const places = this.page.byRole(role, name);
    await this.#expectOne(EXPECTED.readable(name), places);
    return places.map(printedText).join('');
  }

  /** @throws a French sentence where what was expected is not there */
  protected expect(expectation: Expectation, isThere: boolean): Promise<void> {
    return isThere ? Promise.resolve() : Promise.reject(this.failure(expectation));
  }

  protected failure(expectation: Expectation, cause?: unknown): Error {
    return failure(expectation, this.address(), this.page, cause);
  }

  /** @throws always: it is for a browser to tell */
  protected onlyInBrowser(sentence: string): Promise<never> {
    return Promise.reject(
      new Error(`${sentence}\nSeul un navigateur peut le dire\u00a0: étiquetez ce scénario @navigateur.`),
    );
  }

  #expectOne(expectation: Expectation, places: readonly Element[]): Promise<void> {
    return this.expect(expectation, places.length === 1);
  }

  #expectTexts(
    expectation: Expectation,
    places: readonly Element[],
    texts: readonly string[],
  ): Promise<void> {
    const actual = places.map((place) => onOneLine(place.textContent));
    return this.expect(
      expectation,
      isSameList(actual, texts, (one, other) => one === onOneLine(other)),
    );
  }

  #isBeside(field: string, text: string): boolean {
    const [place, ...others] = this.page.fieldsAndGroups(field);
    return place !== undefined && others.length === 0 && printed(text).test(this.page.besides([place]));
  }

  /** The box or radio button of that name, if there is one alone. */
  #choice(name: string): HTMLInputElement | undefined {
    const boxes = [...this.page.byRole('radio', name), ...this.page.byRole('checkbox', name)];
    return boxes.length === 1 ? boxes.find(isInput) : undefined;
  }

  async #expectRowsAmong(expectation: Expectation, table: string, rows: Rows, count: number): Promise<void> {
    let found: number;
    try {
      found = rowsAmong(this.page.byRole('table', table).flatMap(readRows), rows).length;
    } catch (error) {
      throw this.failure(expectation, error);
    }
    await this.expect(expectation, found === count);
  }

  #partsOf(table: string, parts: string): Element[] {
    return this.page.byRole('table', table).flatMap((place) => [...place.querySelectorAll(parts)]);
  }
}

const isSameList = <A, B>(one: readonly A[], other: readonly B[], isSame: (a: A, b: B) => boolean): boolean =>
  one.length === other.length &&
  one.every((item, index) => {
    const counterpart = other[index];
    return counterpart !== undefined && isSame(item, counterpart);
  });
