import { expect } from '@playwright/test';
import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { clickTwice } from './double-click.ts';
import type { ControlRole, Driver, Manner, TextRole } from './driver.ts';
import { keyboardHands, mouseHands, type Hands } from './hands.ts';
import { orExplain } from './explain.ts';
import { auditPage } from './page-audit.ts';
import { asTable, containing, CONTROLS, escaped, GUIDE_YELLOW, labelled, quoted } from './words.ts';

/** How long an action or an expectation waits, in milliseconds; less than a step may take. */
const PATIENCE_MS = 15_000;

/** Matches whatever stands in a cell. */
const ANY_TEXT: unknown = expect.any(String);

const soon = expect.configure({ timeout: PATIENCE_MS });

/** What a person's browser starts with. */
export interface BrowserOptions {
  /** Where the simulator is. */
  baseURL: string;
  /** The sandbox that every request asks for; without it, a browser that knows nothing. */
  sandboxId?: string | undefined;
  manner: Manner;
  /** Where a trace is written when the browser closes; without it, none is recorded. */
  traceFile?: string | undefined;
}

/** A person's browser in Chromium. */
export class PlaywrightDriver implements Driver {
  readonly #context: BrowserContext;
  /** The tabs, the one in front last. */
  readonly #tabs: Page[];
  readonly #manner: Manner;
  readonly #traceFile: string | undefined;

  private constructor(context: BrowserContext, page: Page, options: BrowserOptions) {
    this.#context = context;
    this.#tabs = [page];
    this.#manner = options.manner;
    this.#traceFile = options.traceFile;
  }

  static async open(browser: Browser, options: BrowserOptions): Promise<PlaywrightDriver> {
    const { baseURL, sandboxId, manner, traceFile } = options;
    const context = await browser.newContext({
      baseURL,
      locale: 'fr-CA',
      timezoneId: 'America/Toronto',
      viewport: manner === 'phone' ? { width: 320, height: 700 } : { width: 1280, height: 900 },
      javaScriptEnabled: manner !== 'noScript',
      permissions: ['clipboard-read', 'clipboard-write'],
      ...(sandboxId !== undefined && { extraHTTPHeaders: { 'X-Sandbox': sandboxId } }),
    });
    context.setDefaultTimeout(PATIENCE_MS);
    if (traceFile !== undefined) await context.tracing.start({ screenshots: true, snapshots: true });
    return new PlaywrightDriver(context, await context.newPage(), options);
  }

  async open(address: string): Promise<void> {
    await this.#page.goto(address);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async back(): Promise<void> {
    await this.#page.goBack();
  }

  async duplicateTab(): Promise<void> {
    const address = this.address();
    this.#tabs.push(await this.#context.newPage());
    await this.open(address);
  }

  async previousTab(): Promise<void> {
    if (this.#tabs.length === 1) throw new Error("Il n'y a qu'un onglet.");
    await this.#tabs.pop()?.close();
    await this.#page.bringToFront();
  }

  address(): string {
    return this.#page.url();
  }

  press(button: string): Promise<void> {
    return this.#useControl('button', button, (control) => this.#hands.click(control));
  }

  pressTwice(button: string): Promise<void> {
    return this.#useControl('button', button, (control) => clickTwice(this.#page, control));
  }

  follow(link: string): Promise<void> {
    return this.#useControl('link', link, (control) => this.#hands.click(control));
  }

  async pressKey(key: 'Escape'): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  fill(field: string, text: string): Promise<void> {
    return this.#orExplain(`Le champ ${quoted(field)} n'a pas pu être rempli.`, () =>
      this.#hands.fill(this.#field(field), text),
    );
  }

  paste(field: string, text: string): Promise<void> {
    return this.#orExplain(`Le texte n'a pas pu être collé dans le champ ${quoted(field)}.`, async () => {
      await this.#field(field).click();
      await this.#page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await this.#page.keyboard.press('Control+V');
    });
  }

  choose(group: string, choice: string): Promise<void> {
    const buttons = this.#page.getByRole('radiogroup', { name: group, exact: true });
    return this.#orExplain(`Le choix ${quoted(choice)} à ${quoted(group)} n'a pas pu être fait.`, () =>
      this.#hands.choose(buttons, buttons.getByRole('radio', { name: choice, exact: true })),
    );
  }

  tick(box: string): Promise<void> {
    return this.#orExplain(`La case ${quoted(box)} n'a pas pu être cochée.`, () =>
      this.#hands.tick(this.#page.getByRole('checkbox', { name: box, exact: true })),
    );
  }

  seeHeading(heading: string): Promise<void> {
    return this.#orExplain(`Le titre ${quoted(heading)} était attendu.`, () =>
      soon(this.#page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible(),
    );
  }

  seeTitle(title: string): Promise<void> {
    return this.#orExplain(`L'onglet devait s'intituler ${quoted(title)}.`, () =>
      soon(this.#page).toHaveTitle(title),
    );
  }

  seeText(text: string): Promise<void> {
    return this.#orExplain(`Le texte ${quoted(text)} était attendu.`, () =>
      soon(this.#text(text).first()).toBeVisible(),
    );
  }

  seeNoText(text: string): Promise<void> {
    return this.#orExplain(`Le texte ${quoted(text)} ne devait pas être là.`, () =>
      soon(this.#text(text)).toHaveCount(0),
    );
  }

  seeControl(role: ControlRole, name: string): Promise<void> {
    return this.#orExplain(`${CONTROLS[role].one} ${quoted(name)} était attendu.`, () =>
      soon(this.#control(role, name)).toBeVisible(),
    );
  }

  seeYellow(button: string): Promise<void> {
    return this.#orExplain(`Le bouton ${quoted(button)} devait être jaune.`, () =>
      soon(this.#control('button', button)).toHaveCSS('background-color', GUIDE_YELLOW),
    );
  }

  seeNoControl(role: ControlRole, name: string): Promise<void> {
    return this.#orExplain(`${CONTROLS[role].one} ${quoted(name)} ne devait pas être là.`, () =>
      soon(this.#control(role, name)).toHaveCount(0),
    );
  }

  seeDialog(name: string): Promise<void> {
    return this.#orExplain(`La boîte de dialogue ${quoted(name)} devait être ouverte.`, () =>
      soon(this.#page.getByRole('dialog', { name, exact: true })).toBeVisible(),
    );
  }

  seeNoDialog(): Promise<void> {
    return this.#orExplain('Aucune boîte de dialogue ne devait être ouverte.', () =>
      soon(this.#page.getByRole('dialog')).toHaveCount(0),
    );
  }

  seeFault(field: string, message: string): Promise<void> {
    const summary = this.#page.getByRole('alert').getByRole('link', { name: message, exact: true });
    return this.#orExplain(
      `L'erreur ${quoted(message)} était attendue au champ ${quoted(field)} et en haut.`,
      async () => {
        await soon(this.#fieldOrGroup(field)).toHaveAccessibleDescription(containing(message));
        await soon(summary).toBeVisible();
      },
    );
  }

  seeValue(field: string, text: string): Promise<void> {
    return this.#orExplain(`Le champ ${quoted(field)} devait contenir ${quoted(text)}.`, () =>
      soon(this.#field(field)).toHaveValue(text),
    );
  }

  seeChoice(choice: string): Promise<void> {
    const chosen = this.#page
      .getByRole('radio', { name: choice, exact: true })
      .or(this.#page.getByRole('checkbox', { name: choice, exact: true }));
    return this.#orExplain(`Le choix ${quoted(choice)} devait être coché.`, () => soon(chosen).toBeChecked());
  }

  seeFocusOn(role: ControlRole | 'textbox', name: string): Promise<void> {
    const place = role === 'textbox' ? this.#field(name) : this.#control(role, name);
    return this.#orExplain(`Le curseur devait être sur ${quoted(name)}.`, () => soon(place).toBeFocused());
  }

  seeFocusOnErrors(): Promise<void> {
    return this.#orExplain('Le curseur devait être sur le résumé des erreurs.', () =>
      soon(this.#page.getByRole('alert')).toBeFocused(),
    );
  }

  seeAddress(part: string): Promise<void> {
    return this.#orExplain(`L'adresse devait contenir ${quoted(part)}.`, () =>
      soon(this.#page).toHaveURL(containing(part)),
    );
  }

  async labels(): Promise<string[]> {
    const printed = await this.#printedLabels.allInnerTexts();
    return printed.map((label) => label.replace(/\*\s*$/, '').trim());
  }

  seeLabels(labels: readonly string[]): Promise<void> {
    return this.#orExplain(`Les champs devaient être, dans l'ordre\u00a0: ${labels.join(', ')}.`, () =>
      soon(this.#printedLabels).toHaveText([...labels]),
    );
  }

  seeChoices(group: string, choices: readonly string[]): Promise<void> {
    return this.#orExplain(`Les choix à ${quoted(group)} devaient être\u00a0: ${choices.join(', ')}.`, () =>
      soon(this.#fieldOrGroup(group).locator('label')).toHaveText([...choices]),
    );
  }

  seeColumns(table: string, columns: readonly string[]): Promise<void> {
    const heads = this.#page.getByRole('table', { name: table, exact: true }).locator('thead th');
    return this.#orExplain(
      `Les colonnes du tableau ${quoted(table)} devaient être\u00a0: ${columns.join(', ')}.`,
      () => soon(heads).toHaveText([...columns]),
    );
  }

  seeRows(table: string, rows: readonly (readonly string[])[]): Promise<void> {
    const body = this.#page.getByRole('table', { name: table, exact: true }).locator('tbody');
    const wanted = rows.map((row) => row.map((cell) => (cell === '*' ? ANY_TEXT : cell)));
    return this.#orExplain(
      `Le tableau ${quoted(table)} devait avoir exactement ces lignes\u00a0:\n${asTable(rows)}`,
      () =>
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

  async read(role: TextRole, name: string): Promise<string> {
    let text = '';
    await this.#orExplain(`${quoted(name)} devait pouvoir être lu.`, async () => {
      text = await this.#page.getByRole(role, { name, exact: true }).innerText();
    });
    return text;
  }

  async audit(): Promise<void> {
    // axe runs in the page, where a browser without scripts runs nothing.
    if (this.#manner === 'noScript' || !this.address().startsWith('http')) return;
    const faults = await auditPage(this.#page);
    if (faults.length > 0) throw new Error(`Page\u00a0: ${this.address()}\n${faults.join('\n')}`);
  }

  screenshot(): Promise<Buffer> {
    return this.#page.screenshot({ fullPage: true });
  }

  async beginStep(text: string): Promise<void> {
    if (this.#traceFile !== undefined) await this.#context.tracing.group(text);
  }

  async endStep(): Promise<void> {
    if (this.#traceFile !== undefined) await this.#context.tracing.groupEnd();
  }

  async close(): Promise<string[]> {
    const traces = this.#traceFile === undefined ? [] : [this.#traceFile];
    for (const path of traces) await this.#context.tracing.stop({ path });
    await this.#context.close();
    return traces;
  }

  #useControl(role: ControlRole, name: string, use: (control: Locator) => Promise<void>): Promise<void> {
    return this.#orExplain(
      `${CONTROLS[role].one} ${quoted(name)} n'a pas pu être utilisé.`,
      () => use(this.#control(role, name)),
      async () => {
        const names = await this.#page.getByRole(role).filter({ visible: true }).allInnerTexts();
        return `${CONTROLS[role].all} de la page\u00a0: ${names.map(quoted).join(', ') || 'aucun'}.`;
      },
    );
  }

  get #page(): Page {
    const page = this.#tabs.at(-1);
    if (page === undefined) throw new Error('The browser has no tab.');
    return page;
  }

  get #hands(): Hands {
    return this.#manner === 'keyboard' ? keyboardHands(this.#page) : mouseHands;
  }

  get #printedLabels(): Locator {
    return this.#page.getByRole('main').locator('label[for], legend').filter({ visible: true });
  }

  #control(role: ControlRole, name: string): Locator {
    return this.#page.getByRole(role, { name, exact: true });
  }

  /** To the letter, capitals included; any white space is as good as another. */
  #text(text: string): Locator {
    const exactly = new RegExp(escaped(text).replace(/\s+/g, '\\s+'));
    return this.#page.getByText(exactly).filter({ visible: true });
  }

  #field(label: string): Locator {
    return this.#page.getByLabel(labelled(label)).filter({ visible: true });
  }

  #fieldOrGroup(label: string): Locator {
    return this.#field(label)
      .or(this.#page.getByRole('radiogroup', { name: label, exact: true }))
      .or(this.#page.getByRole('group', { name: label, exact: true }));
  }

  #orExplain(expectation: string, look: () => Promise<void>, quote?: () => Promise<string>): Promise<void> {
    return orExplain(this.#page, expectation, look, quote);
  }
}
