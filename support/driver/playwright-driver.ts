import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { clickTwice } from './double-click.ts';
import type { ControlRole, Driver, DriverOptions, Evidence, Key, Manner } from './driver.ts';
import { ONLY_TAB, UNABLE, type Expectation } from './expectations.ts';
import { keyboardHands, mouseHands, type Hands } from './hands.ts';
import { auditPage } from './page-audit.ts';
import { lightPicture } from './light-picture.ts';
import { photograph } from './playwright-camera.ts';
import { PATIENCE_MS, PlaywrightEyes } from './playwright-eyes.ts';
import { Itinerary, shownIn, type VisitedScreen } from './visited-screens.ts';
import { PICTURE_SIZE, type Gesture, type Witness } from './witness.ts';

/** What Chromium says of a connection that was cut. */
const NO_ANSWER = /net::ERR_(?:EMPTY_RESPONSE|INVALID_HTTP_RESPONSE|RESPONSE_HEADERS_TRUNCATED|CONNECTION_)/;

/** A person's browser in Chromium. */
export class PlaywrightDriver extends PlaywrightEyes implements Driver {
  readonly #context: BrowserContext;
  /** The tabs, the one in front last. */
  readonly #tabs: Page[] = [];
  readonly #manner: Manner;
  readonly #traceFile: string | undefined;
  readonly #witness: Witness | undefined;
  /** Whether the pointer was left where something was done. */
  #isPointing = false;
  readonly #itinerary = new Itinerary();
  /** The screens that are being noted, one after the other. */
  #noting: Promise<void> = Promise.resolve();

  private constructor(context: BrowserContext, { manner, traceFile, witness }: DriverOptions) {
    super();
    this.#context = context;
    this.#manner = manner;
    this.#traceFile = traceFile;
    this.#witness = witness;
  }

  static async open(browser: Browser, options: DriverOptions): Promise<PlaywrightDriver> {
    const { baseURL, sandboxId, manner, traceFile, witness } = options;
    const context = await browser.newContext({
      baseURL,
      locale: 'fr-CA',
      timezoneId: 'America/Toronto',
      viewport: manner === 'phone' ? { width: 320, height: 700 } : { width: 1280, height: 900 },
      ...(witness !== undefined && { viewport: PICTURE_SIZE, deviceScaleFactor: witness.scale }),
      javaScriptEnabled: manner !== 'noScript',
      permissions: ['clipboard-read', 'clipboard-write'],
      ...(sandboxId !== undefined && { extraHTTPHeaders: { 'X-Sandbox': sandboxId } }),
    });
    context.setDefaultTimeout(PATIENCE_MS);
    if (traceFile !== undefined) await context.tracing.start({ screenshots: true, snapshots: true });
    const driver = new PlaywrightDriver(context, options);
    await driver.#openTab();
    return driver;
  }

  async open(address: string): Promise<void> {
    await this.#arrived();
    try {
      await this.page.goto(address);
    } catch (error) {
      // A site that does not answer is something to see, not an error of the driver.
      if (!NO_ANSWER.test(String(error))) throw error;
    }
    await this.show({ kind: 'act', gesture: 'open', label: address }, undefined);
  }

  async reload(): Promise<void> {
    await this.#arrived();
    await this.page.reload();
  }

  async back(): Promise<void> {
    await this.#arrived();
    await this.page.goBack();
  }

  async duplicateTab(): Promise<void> {
    await this.#arrived();
    const address = this.address();
    await this.#openTab();
    await this.open(address);
  }

  async previousTab(): Promise<void> {
    if (this.#tabs.length === 1) throw new Error(ONLY_TAB);
    await this.#arrived();
    await this.#tabs.pop()?.close();
    await this.page.bringToFront();
  }

  press(button: string): Promise<void> {
    return this.#useControl('button', button, (control) => this.#hands.click(control));
  }

  pressTwice(button: string): Promise<void> {
    return this.#useControl('button', button, (control) => clickTwice(this.page, control));
  }

  follow(link: string): Promise<void> {
    return this.#useControl('link', link, (control) => this.#hands.click(control));
  }

  async pressKey(key: Key): Promise<void> {
    await this.show({ kind: 'act', gesture: 'key', label: key }, undefined);
    const focused = this.page.locator(':focus');
    // Pressed at a place, a key waits for the page to which it leads.
    if ((await focused.count()) > 0) await focused.press(key);
    else await this.page.keyboard.press(key);
  }

  fill(field: string, text: string): Promise<void> {
    const place = this.field(field);
    return this.lookFor(UNABLE.fill(field), place, async () => {
      await this.show({ kind: 'act', gesture: 'fill', label: field, text }, place);
      await this.#hands.fill(place, text);
    });
  }

  paste(field: string, text: string): Promise<void> {
    const place = this.field(field);
    return this.lookFor(UNABLE.paste(field), place, async () => {
      await this.show({ kind: 'act', gesture: 'fill', label: field, text }, place);
      await place.click();
      await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await this.page.keyboard.press('Control+V');
    });
  }

  choose(group: string, choice: string): Promise<void> {
    const buttons = this.page.getByRole('radiogroup', { name: group, exact: true });
    const place = buttons.getByRole('radio', { name: choice, exact: true });
    return this.lookFor(UNABLE.choose(group, choice), place, async () => {
      await this.show({ kind: 'act', gesture: 'choose', label: group, text: choice }, place);
      await this.#hands.choose(buttons, place);
    });
  }

  tick(box: string): Promise<void> {
    return this.#useBox(UNABLE.tick(box), box, (place) => this.#hands.tick(place));
  }

  untick(box: string): Promise<void> {
    return this.#useBox(UNABLE.untick(box), box, (place) => this.#hands.untick(place));
  }

  async audit(): Promise<void> {
    // axe runs in the page, where a browser without scripts runs nothing.
    if (this.#manner === 'noScript' || !this.address().startsWith('http')) return;
    const faults = await auditPage(this.page);
    if (faults.length > 0) throw new Error(`Page\u00a0: ${this.address()}\n${faults.join('\n')}`);
  }

  async evidence(): Promise<Evidence[]> {
    await this.attention?.evaluateAll(circle);
    return [{ mediaType: 'image/webp', extension: 'webp', body: await lightPicture(this.page) }];
  }

  visits(): readonly VisitedScreen[] {
    return this.#itinerary.screens;
  }

  async beginStep(text: string): Promise<void> {
    if (this.#traceFile !== undefined) await this.#context.tracing.group(text);
  }

  async endStep(): Promise<void> {
    await this.#arrived();
    if (this.#traceFile !== undefined) await this.#context.tracing.groupEnd();
  }

  async close(): Promise<string[]> {
    await this.#noting;
    const traces = this.#traceFile === undefined ? [] : [this.#traceFile];
    for (const path of traces) await this.#context.tracing.stop({ path });
    await this.#context.close();
    return traces;
  }

  protected get page(): Page {
    const page = this.#tabs.at(-1);
    if (page === undefined) throw new Error('The browser has no tab.');
    return page;
  }

  async #openTab(): Promise<void> {
    const page = await this.#context.newPage();
    page.on('domcontentloaded', () => {
      this.#note(page);
    });
    this.#tabs.push(page);
  }

  protected async show(gesture: Gesture, place: Locator | undefined): Promise<void> {
    const witness = this.#witness;
    await witness?.see(gesture, async (veil) => {
      const isPointing = this.#isPointing;
      this.#isPointing = false;
      return photograph(this.page, place, veil, { scale: witness.scale, isPointing });
    });
    if (['click', 'choose', 'tick'].includes(gesture.gesture)) this.#isPointing = true;
  }

  #useBox(expectation: Expectation, box: string, use: (place: Locator) => Promise<void>): Promise<void> {
    const place = this.page.getByRole('checkbox', { name: box, exact: true });
    return this.lookFor(expectation, place, async () => {
      await this.show({ kind: 'act', gesture: 'tick', label: box }, place);
      await use(place);
    });
  }

  #useControl(role: ControlRole, name: string, use: (control: Locator) => Promise<void>): Promise<void> {
    const control = this.control(role, name);
    return this.lookFor(UNABLE.use(role, name), control, async () => {
      await control.waitFor();
      // It may stand on a page that is still coming, and leads away from there.
      await this.#arrived();
      await this.show({ kind: 'act', gesture: 'click', label: name }, control);
      await use(control);
    });
  }

  /** Once the page is whole, and noted; a script may have opened or closed a dialog on it since it came. */
  async #arrived(): Promise<void> {
    await this.page.waitForLoadState('domcontentloaded');
    this.#note(this.page);
    await this.#noting;
  }

  #note(page: Page): void {
    const address = page.url();
    // A page that was left before it could be read was seen by nobody.
    const reading = page.evaluate(shownIn, undefined).catch(() => undefined);
    this.#noting = this.#noting.then(async () => {
      const shown = await reading;
      if (shown !== undefined) this.#itinerary.note(address, shown);
    });
  }

  get #hands(): Hands {
    return this.#manner === 'keyboard' ? keyboardHands(this.page) : mouseHands;
  }
}

/** Runs in the page: circles what a failure is about, for its picture. */
function circle(places: (HTMLElement | SVGElement)[]): void {
  for (const { style } of places) {
    style.outline = '4px solid #c8102e';
    style.outlineOffset = '4px';
  }
}
