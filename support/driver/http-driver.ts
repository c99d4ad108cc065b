import type { ControlRole, Driver, DriverOptions, Evidence, Key } from './driver.ts';
import { ONLY_TAB, UNABLE, type Expectation } from './expectations.ts';
import { HttpClient } from './http-client.ts';
import { formOf, isButton, isDisabled, isField, isInput, isSelect } from './http-dom.ts';
import { HttpEyes } from './http-eyes.ts';
import { submit } from './http-form.ts';
import { HttpTab } from './http-history.ts';
import type { HttpPage, PageRequest } from './http-page.ts';
import { Itinerary, type VisitedScreen } from './visited-screens.ts';
import { KEYS } from './words.ts';

/** A person's browser without a browser: it asks for pages and sends their forms, and runs no script of theirs. */
export class HttpDriver extends HttpEyes implements Driver {
  readonly #baseURL: string;
  readonly #client: HttpClient;
  /** The tabs, the one in front last. */
  readonly #tabs = [new HttpTab()];
  readonly #itinerary = new Itinerary();

  private constructor({ baseURL, sandboxId }: DriverOptions) {
    super();
    this.#baseURL = baseURL;
    this.#client = new HttpClient(sandboxId);
  }

  /** @throws for a manner of browsing that needs a browser */
  static open(options: DriverOptions): Promise<HttpDriver> {
    const driver = new HttpDriver(options);
    return options.manner === 'mouse'
      ? Promise.resolve(driver)
      : driver.onlyInBrowser('La manière de naviguer ne compte que dans un navigateur.');
  }

  open(address: string): Promise<void> {
    return this.#go({ method: 'GET', address: new URL(address, this.#baseURL).href });
  }

  async reload(): Promise<void> {
    const page = await this.#client.ask(this.page.request);
    this.#tab.replace(page);
    this.#note();
  }

  async back(): Promise<void> {
    const page = await this.#client.ask(this.#tab.leave());
    this.#tab.replace(page);
    this.#note();
  }

  async duplicateTab(): Promise<void> {
    const address = this.address();
    this.#tabs.push(new HttpTab());
    await this.open(address);
  }

  previousTab(): Promise<void> {
    if (this.#tabs.length === 1) return Promise.reject(new Error(ONLY_TAB));
    this.#tabs.pop();
    this.#note();
    return Promise.resolve();
  }

  press(button: string): Promise<void> {
    return this.#send(button, (request) => this.#client.ask(request));
  }

  pressTwice(button: string): Promise<void> {
    return this.#send(button, (request) => this.#client.askTwice(request));
  }

  async follow(link: string): Promise<void> {
    const place = this.#theControl('link', link);
    const target = new URL(place.getAttribute('href') ?? '', this.address());
    if (!target.protocol.startsWith('http'))
      throw this.failure(UNABLE.use('link', link), new Error(`${target.href} n'est pas une page.`));
    // A place of the page itself.
    if (target.hash !== '' && isSamePage(target, this.address())) return;
    await this.#go({ method: 'GET', address: target.href });
  }

  pressKey(key: Key): Promise<void> {
    const [name = key] = [...KEYS.keys()].filter((candidate) => KEYS.get(candidate) === key);
    return this.onlyInBrowser(`La touche ${name} devait être enfoncée.`);
  }

  fill(field: string, text: string): Promise<void> {
    return this.#type(UNABLE.fill(field), field, () => text);
  }

  paste(field: string, text: string): Promise<void> {
    return this.#type(UNABLE.paste(field), field, (before) => before + text);
  }

  choose(group: string, choice: string): Promise<void> {
    const choices = this.page
      .byRole('radiogroup', group)
      .flatMap((buttons) => this.page.byRole('radio', choice, buttons));
    return this.#check(UNABLE.choose(group, choice), choices, true);
  }

  tick(box: string): Promise<void> {
    return this.#check(UNABLE.tick(box), this.page.byRole('checkbox', box), true);
  }

  untick(box: string): Promise<void> {
    return this.#check(UNABLE.untick(box), this.page.byRole('checkbox', box), false);
  }

  audit(): Promise<void> {
    return Promise.resolve();
  }

  evidence(): Promise<Evidence[]> {
    return Promise.resolve([
      { mediaType: 'text/html', extension: 'html', body: Buffer.from(this.page.html) },
    ]);
  }

  visits(): readonly VisitedScreen[] {
    return this.#itinerary.screens;
  }

  beginStep(): Promise<void> {
    return Promise.resolve();
  }

  endStep(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<string[]> {
    return Promise.resolve([]);
  }

  protected get page(): HttpPage {
    return this.#tab.page;
  }

  get #tab(): HttpTab {
    const tab = this.#tabs.at(-1);
    if (tab === undefined) throw new Error('The browser has no tab.');
    return tab;
  }

  async #go(request: PageRequest): Promise<void> {
    this.#tab.show(await this.#client.ask(request));
    this.#note();
  }

  #note(): void {
    if (this.page.isAnswered) this.#itinerary.note(this.address(), this.page.shown);
  }

  async #send(name: string, ask: (request: PageRequest) => Promise<HttpPage>): Promise<void> {
    const button = this.#theControl('button', name);
    const form = formOf(button);
    // Without a script, it does nothing.
    if (form === undefined || !isButton(button) || button.type !== 'submit')
      return this.onlyInBrowser(UNABLE.use('button', name).sentence);
    const submission = await submit(form, button, this.address());
    if (submission.does === 'close dialog') submission.dialog?.removeAttribute('open');
    if (submission.does === 'send') this.#tab.show(await ask(submission.request));
    this.#note();
  }

  #theControl(role: ControlRole, name: string): HTMLElement {
    const places = this.page.byRole(role, name);
    const [place] = places;
    if (place !== undefined && places.length === 1 && !isDisabled(place)) return place;
    throw this.failure(UNABLE.use(role, name));
  }

  #type(inability: Expectation, label: string, textAfter: (before: string) => string): Promise<void> {
    const fields = this.page.fields(label);
    const [field] = fields.filter(isField);
    const canBeTyped =
      field !== undefined && !isSelect(field) && !field.readOnly && !isDisabled(field) && fields.length === 1;
    if (canBeTyped) field.value = textAfter(field.value);
    return this.expect(inability, canBeTyped);
  }

  #check(inability: Expectation, boxes: readonly HTMLElement[], isChecked: boolean): Promise<void> {
    const [box] = boxes.filter(isInput);
    const canBeChecked = box !== undefined && !isDisabled(box) && boxes.length === 1;
    if (canBeChecked) box.checked = isChecked;
    return this.expect(inability, canBeChecked);
  }
}

function isSamePage(target: URL, address: string): boolean {
  const here = new URL(address);
  return target.origin === here.origin && target.pathname === here.pathname && target.search === here.search;
}
