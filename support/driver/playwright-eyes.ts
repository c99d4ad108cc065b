import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright';
import type { ControlRole, TextRole } from './driver.ts';
import { EXPECTED } from './expectations.ts';
import { orExplain } from './explain.ts';
import { readRows, rowsAmong } from './rows.ts';
import { ANY_CELL, containing, GUIDE_YELLOW, labelled, printed, withoutStar } from './words.ts';

/** How long an action or an expectation waits, in milliseconds; less than a step may take. */
export const PATIENCE_MS = 15_000;

/** The page that Chromium shows instead of a site that does not answer. */
const BROWSERS_OWN_PAGE = /^chrome-error:/;

/** Matches whatever stands in a cell. */
const ANY_TEXT: unknown = expect.any(String);

const soon = expect.configure({ timeout: PATIENCE_MS });

/** What a person sees in Chromium; whatever is to be seen is waited for. */
export abstract class PlaywrightEyes {
  /** The tab in front. */
  protected abstract get page(): Page;

  /** Where the person is. */
  address(): string {
    return this.page.url();
  }

  seeHeading(heading: string): Promise<void> {
    return this.orExplain(EXPECTED.heading(heading), () =>
      soon(this.page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible(),
    );
  }

  seeTitle(title: string): Promise<void> {
    return this.orExplain(EXPECTED.title(title), () => soon(this.page).toHaveTitle(title));
  }

  seeText(text: string): Promise<void> {
    return this.orExplain(EXPECTED.text(text), () => soon(this.#text(text).first()).toBeVisible());
  }

  seeNoText(text: string): Promise<void> {
    return this.orExplain(EXPECTED.noText(text), () => soon(this.#text(text)).toHaveCount(0));
  }

  seeControl(role: ControlRole, name: string): Promise<void> {
    return this.orExplain(EXPECTED.control(role, name), () => soon(this.control(role, name)).toBeVisible());
  }

  seeYellow(button: string): Promise<void> {
    return this.orExplain(EXPECTED.yellow(button), () =>
      soon(this.control('button', button)).toHaveCSS('background-color', GUIDE_YELLOW),
    );
  }

  seeNoControl(role: ControlRole, name: string): Promise<void> {
    return this.orExplain(EXPECTED.noControl(role, name), () =>
      soon(this.control(role, name)).toHaveCount(0),
    );
  }

  seeField(field: string): Promise<void> {
    return this.orExplain(EXPECTED.field(field), () => soon(this.field(field)).toBeVisible());
  }

  seeNoField(field: string): Promise<void> {
    return this.orExplain(EXPECTED.noField(field), () => soon(this.field(field)).toHaveCount(0));
  }

  seeDialog(name: string): Promise<void> {
    return this.orExplain(EXPECTED.dialog(name), () =>
      soon(this.page.getByRole('dialog', { name, exact: true })).toBeVisible(),
    );
  }

  seeNoDialog(): Promise<void> {
    return this.orExplain(EXPECTED.noDialog(), () => soon(this.page.getByRole('dialog')).toHaveCount(0));
  }

  seeFault(field: string, message: string): Promise<void> {
    return this.orExplain(EXPECTED.fault(field, message), async () => {
      await soon(this.#fieldOrGroup(field)).toHaveAccessibleDescription(containing(message));
      await soon(this.#inSummary(message)).toBeVisible();
    });
  }

  seeFaultOnTop(message: string): Promise<void> {
    return this.orExplain(EXPECTED.faultOnTop(message), () => soon(this.#inSummary(message)).toBeVisible());
  }

  seeHint(field: string, hint: string): Promise<void> {
    return this.orExplain(EXPECTED.hint(field, hint), () =>
      soon(this.#fieldOrGroup(field)).toHaveAccessibleDescription(containing(hint)),
    );
  }

  seeNotice(text: string): Promise<void> {
    const notice = this.page.getByRole('status').filter({ hasText: printed(text), visible: true });
    return this.orExplain(EXPECTED.notice(text), () => soon(notice).toBeVisible());
  }

  seeValue(field: string, text: string): Promise<void> {
    return this.orExplain(EXPECTED.value(field, text), () => soon(this.field(field)).toHaveValue(text));
  }

  seeChoice(choice: string): Promise<void> {
    return this.orExplain(EXPECTED.choice(choice), () => soon(this.#choice(choice)).toBeChecked());
  }

  seeNoChoice(choice: string): Promise<void> {
    return this.orExplain(EXPECTED.noChoice(choice), () => soon(this.#choice(choice)).not.toBeChecked());
  }

  seeFocusOn(role: ControlRole | 'textbox', name: string): Promise<void> {
    const place = role === 'textbox' ? this.field(name) : this.control(role, name);
    return this.orExplain(EXPECTED.focusOn(name), () => soon(place).toBeFocused());
  }

  seeFocusOnErrors(): Promise<void> {
    return this.orExplain(EXPECTED.focusOnErrors(), () => soon(this.page.getByRole('alert')).toBeFocused());
  }

  seeNoAnswer(): Promise<void> {
    return this.orExplain(EXPECTED.noAnswer(), () => soon(this.page).toHaveURL(BROWSERS_OWN_PAGE));
  }

  seeAddress(part: string): Promise<void> {
    return this.orExplain(EXPECTED.address(part), () => soon(this.page).toHaveURL(containing(part)));
  }

  async labels(): Promise<string[]> {
    return (await this.#printedLabels.allInnerTexts()).map(withoutStar);
  }

  seeLabels(labels: readonly string[]): Promise<void> {
    return this.orExplain(EXPECTED.labels(labels), () => soon(this.#printedLabels).toHaveText([...labels]));
  }

  seeChoices(group: string, choices: readonly string[]): Promise<void> {
    return this.orExplain(EXPECTED.choices(group, choices), () =>
      soon(this.#fieldOrGroup(group).locator('label')).toHaveText([...choices]),
    );
  }

  seeColumns(table: string, columns: readonly string[]): Promise<void> {
    const heads = this.#table(table).locator('thead th');
    return this.orExplain(EXPECTED.columns(table, columns), () => soon(heads).toHaveText([...columns]));
  }

  seeRows(table: string, rows: readonly (readonly string[])[]): Promise<void> {
    const body = this.#table(table).locator('tbody');
    const wanted = rows.map((row) => row.map((cell) => (cell === ANY_CELL ? ANY_TEXT : cell)));
    return this.orExplain(EXPECTED.rows(table, rows), () =>
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

  seeRowsAmong(table: string, rows: readonly (readonly string[])[]): Promise<void> {
    return this.orExplain(EXPECTED.rowsAmong(table, rows), () =>
      soon(async () => {
        expect(await this.#rowsAmong(table, rows)).toEqual(rows.slice(1));
      }).toPass({ timeout: PATIENCE_MS }),
    );
  }

  seeNoRowAmong(table: string, rows: readonly (readonly string[])[]): Promise<void> {
    return this.orExplain(EXPECTED.noRowAmong(table, rows), () =>
      soon(async () => {
        expect(await this.#rowsAmong(table, rows)).toEqual([]);
      }).toPass({ timeout: PATIENCE_MS }),
    );
  }

  async read(role: TextRole, name: string): Promise<string> {
    let text = '';
    await this.orExplain(EXPECTED.readable(name), async () => {
      text = await this.page.getByRole(role, { name, exact: true }).innerText();
    });
    return text;
  }

  protected control(role: ControlRole, name: string): Locator {
    return this.page.getByRole(role, { name, exact: true });
  }

  protected field(label: string): Locator {
    return this.page.getByLabel(labelled(label)).filter({ visible: true });
  }

  protected orExplain(
    expectation: string,
    look: () => Promise<void>,
    quote?: () => Promise<string>,
  ): Promise<void> {
    return orExplain(this.page, expectation, look, quote);
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

  async #rowsAmong(table: string, rows: readonly (readonly string[])[]) {
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
