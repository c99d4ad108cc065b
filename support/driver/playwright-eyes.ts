import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright';
import type { ControlRole, TextRole } from './driver.ts';
import type { Gesture } from './witness.ts';
import { EXPECTED, type Expectation } from './expectations.ts';
import { BROWSERS_OWN_PAGE, orExplain } from './explain.ts';
import { readRows, rowsAmong, type Rows } from './rows.ts';
import { ANY_CELL, GUIDE_YELLOW, labelled, printed, withoutStar } from './words.ts';

/** How long an action or an expectation waits, in milliseconds; less than a step may take. */
export const PATIENCE_MS = 15_000;

/** Matches whatever stands in a cell. */
const ANY_TEXT: unknown = expect.any(String);

const soon = expect.configure({ timeout: PATIENCE_MS });

/** What a person sees in Chromium; whatever is to be seen is waited for. */
export abstract class PlaywrightEyes {
  /** The tab in front. */
  protected abstract get page(): Page;
  /** Where something failed; of what went well, nothing is kept. */
  protected attention: Locator | undefined;
  /** Shows a gesture to whoever looks over the person's shoulder. */
  protected abstract show(gesture: Gesture, place: Locator | undefined): Promise<void>;

  /** Where the person is. */
  address(): string {
    return this.page.url();
  }

  seeHeading(heading: string): Promise<void> {
    const place = this.page.getByRole('heading', { level: 1, name: heading, exact: true });
    return this.look(EXPECTED.heading(heading), { label: heading, place }, () => soon(place).toBeVisible());
  }

  seeTitle(title: string): Promise<void> {
    return this.orExplain(EXPECTED.title(title), () => soon(this.page).toHaveTitle(title));
  }

  seeText(text: string): Promise<void> {
    const place = this.#text(text).first();
    return this.look(EXPECTED.text(text), { label: text, place }, () => soon(place).toBeVisible());
  }

  seeNoText(text: string): Promise<void> {
    const place = this.#text(text);
    return this.lookFor(EXPECTED.noText(text), place, () => soon(place).toHaveCount(0));
  }

  seeControl(role: ControlRole, name: string): Promise<void> {
    const place = this.control(role, name);
    return this.look(EXPECTED.control(role, name), { label: name, place }, () => soon(place).toBeVisible());
  }

  seeYellow(button: string): Promise<void> {
    const place = this.control('button', button);
    return this.look(EXPECTED.yellow(button), { label: button, place }, () =>
      soon(place).toHaveCSS('background-color', GUIDE_YELLOW),
    );
  }

  seeNoControl(role: ControlRole, name: string): Promise<void> {
    const place = this.control(role, name);
    return this.lookFor(EXPECTED.noControl(role, name), place, () => soon(place).toHaveCount(0));
  }

  seeField(field: string): Promise<void> {
    const place = this.field(field);
    return this.look(EXPECTED.field(field), { label: field, place }, () => soon(place).toBeVisible());
  }

  seeNoField(field: string): Promise<void> {
    const place = this.field(field);
    return this.lookFor(EXPECTED.noField(field), place, () => soon(place).toHaveCount(0));
  }

  seeDialog(name: string): Promise<void> {
    const place = this.page.getByRole('dialog', { name, exact: true });
    return this.look(EXPECTED.dialog(name), { label: name, place }, () => soon(place).toBeVisible());
  }

  seeNoDialog(): Promise<void> {
    const place = this.page.getByRole('dialog');
    return this.lookFor(EXPECTED.noDialog(), place, () => soon(place).toHaveCount(0));
  }

  seeFault(field: string, message: string): Promise<void> {
    const place = this.#fieldOrGroup(field);
    return this.look(EXPECTED.fault(field, message), { label: message, place }, async () => {
      await soon(place).toHaveAccessibleDescription(printed(message));
      await soon(this.#inSummary(message)).toBeVisible();
    });
  }

  seeFaultOnTop(message: string): Promise<void> {
    const place = this.#inSummary(message);
    return this.look(EXPECTED.faultOnTop(message), { label: message, place }, () =>
      soon(place).toBeVisible(),
    );
  }

  seeHint(field: string, hint: string): Promise<void> {
    const place = this.#fieldOrGroup(field);
    return this.look(EXPECTED.hint(field, hint), { label: hint, place }, () =>
      soon(place).toHaveAccessibleDescription(printed(hint)),
    );
  }

  seeNotice(text: string): Promise<void> {
    const place = this.page.getByRole('status').filter({ hasText: printed(text), visible: true });
    return this.look(EXPECTED.notice(text), { label: text, place }, () => soon(place).toBeVisible());
  }

  seeValue(field: string, text: string): Promise<void> {
    const place = this.field(field);
    return this.look(EXPECTED.value(field, text), { label: field, place }, () =>
      soon(place).toHaveValue(text),
    );
  }

  seeChoice(choice: string): Promise<void> {
    const place = this.#choice(choice);
    return this.look(EXPECTED.choice(choice), { label: choice, place }, () => soon(place).toBeChecked());
  }

  seeNoChoice(choice: string): Promise<void> {
    const place = this.#choice(choice);
    return this.look(EXPECTED.noChoice(choice), { label: choice, place }, () =>
      soon(place).not.toBeChecked(),
    );
  }

  seeFocusOn(role: ControlRole | 'textbox', name: string): Promise<void> {
    const place = role === 'textbox' ? this.field(name) : this.control(role, name);
    return this.look(EXPECTED.focusOn(name), { label: name, place }, () => soon(place).toBeFocused());
  }

  seeFocusOnErrors(): Promise<void> {
    return this.orExplain(EXPECTED.focusOnErrors(), () => soon(this.page.getByRole('alert')).toBeFocused());
  }

  seeNoAnswer(): Promise<void> {
    return this.orExplain(EXPECTED.noAnswer(), () => soon(this.page).toHaveURL(BROWSERS_OWN_PAGE));
  }

  seeAddress(part: string): Promise<void> {
    return this.orExplain(EXPECTED.address(part), () => soon(this.page).toHaveURL(printed(part)));
  }

  async labels(): Promise<string[]> {
    return (await this.#printedLabels.allInnerTexts()).map(withoutStar);
  }

  seeLabels(labels: readonly string[]): Promise<void> {
    return this.orExplain(EXPECTED.labels(labels), () => soon(this.#printedLabels).toHaveText([...labels]));
  }

  seeChoices(group: string, choices: readonly string[]): Promise<void> {
    const place = this.#fieldOrGroup(group);
    return this.look(EXPECTED.choices(group, choices), { label: group, place }, () =>
      soon(place.locator('label')).toHaveText([...choices]),
    );
  }

  seeColumns(table: string, columns: readonly string[]): Promise<void> {
    const place = this.#table(table).locator('thead');
    return this.look(EXPECTED.columns(table, columns), { label: table, place }, () =>
      soon(place.locator('th')).toHaveText([...columns]),
    );
  }

  seeRows(table: string, rows: Rows): Promise<void> {
    const body = this.#table(table).locator('tbody');
    const wanted = rows.map((row) => row.map((cell) => (cell === ANY_CELL ? ANY_TEXT : cell)));
    return this.look(EXPECTED.rows(table, rows), { label: table, place: this.#table(table) }, () =>
      soon(async () => {
        const cells = await body.evaluate((element) =>
          Array.from(element.querySelectorAll('tr'), (row) =>
            Array.from(row.cells, (cell) => cell.innerText.trim()),
          ),
        );
        expect(cells).toEqual(wanted);
      }).toPass({ timeout: PATIENCE_MS }),
    );
  }

  seeRowsAmong(table: string, rows: Rows): Promise<void> {
    return this.look(EXPECTED.rowsAmong(table, rows), { label: table, place: this.#table(table) }, () =>
      soon(async () => {
        expect(await this.#rowsAmong(table, rows)).toEqual(rows.slice(1));
      }).toPass({ timeout: PATIENCE_MS }),
    );
  }

  seeNoRowAmong(table: string, rows: Rows): Promise<void> {
    return this.lookFor(EXPECTED.noRowAmong(table, rows), this.#table(table), () =>
      soon(async () => {
        expect(await this.#rowsAmong(table, rows)).toEqual([]);
      }).toPass({ timeout: PATIENCE_MS }),
    );
  }

  async read(role: TextRole, name: string): Promise<string> {
    let text = '';
    const place = this.page.getByRole(role, { name, exact: true });
    await this.look(EXPECTED.readable(name), { label: name, place }, async () => {
      text = await place.innerText();
    });
    return text;
  }

  protected control(role: ControlRole, name: string): Locator {
    return this.page.getByRole(role, { name, exact: true });
  }

  protected field(label: string): Locator {
    return this.page.getByLabel(labelled(label)).filter({ visible: true });
  }

  protected orExplain(expectation: Expectation, look: () => Promise<void>): Promise<void> {
    return orExplain(this.page, expectation, look);
  }

  /** As orExplain; the place is looked for, and remembered where it is not as expected. */
  protected async lookFor(
    expectation: Expectation,
    place: Locator,
    look: () => Promise<void>,
  ): Promise<void> {
    this.attention = place;
    await this.orExplain(expectation, look);
    this.attention = undefined;
  }

  /** As lookFor; what is there is shown to whoever looks over the person's shoulder. */
  protected async look(
    expectation: Expectation,
    { label, place }: { label: string; place: Locator },
    look: () => Promise<void>,
  ): Promise<void> {
    await this.lookFor(expectation, place, look);
    await this.show({ kind: 'look', gesture: 'see', label }, place);
  }

  get #printedLabels(): Locator {
    return this.page.getByRole('main').locator('label[for], legend').filter({ visible: true });
  }

  #text(text: string): Locator {
    return this.page.getByText(printed(text)).filter({ visible: true });
  }

  #inSummary(message: string): Locator {
    return this.page.getByRole('alert').getByRole('link', { name: message, exact: true });
  }

  #choice(name: string): Locator {
    return this.page
      .getByRole('radio', { name, exact: true })
      .or(this.page.getByRole('checkbox', { name, exact: true }));
  }

  async #rowsAmong(table: string, rows: Rows) {
    return rowsAmong(await this.#table(table).evaluate(readRows), rows);
  }

  #table(name: string): Locator {
    return this.page.getByRole('table', { name, exact: true });
  }

  #fieldOrGroup(label: string): Locator {
    return this.field(label)
      .or(this.page.getByRole('radiogroup', { name: label, exact: true }))
      .or(this.page.getByRole('group', { name: label, exact: true }));
  }
}
