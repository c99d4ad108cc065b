/** Places of a page that hold text of their own, found by role and accessible name. */
export type TextRole = 'status' | 'article';

/** How a person browses. */
export type Manner = 'mouse' | 'keyboard' | 'noScript' | 'phone';

/** What a person presses or follows. */
export type ControlRole = 'button' | 'link';

/**
 * One person's browser: what a person can do with a page and see on it, in the words printed there. Everything that is
 * to be seen is waited for. It knows neither screens nor scenarios. What fails throws a French sentence that says what
 * was expected, what was found and where.
 */
export interface Driver {
  /** @param address a path of the simulator, or a whole address */
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Opens the page once more, in another tab, and stays there. */
  duplicateTab(): Promise<void>;
  /** Closes the tab, and goes back to the one from which it was opened. */
  previousTab(): Promise<void>;
  /** Where the person is. */
  address(): string;

  press(button: string): Promise<void>;
  pressTwice(button: string): Promise<void>;
  follow(link: string): Promise<void>;
  pressKey(key: 'Escape'): Promise<void>;
  /** @param field the label as printed, without its star */
  fill(field: string, text: string): Promise<void>;
  /** Pastes the text, as a password manager or Ctrl+V does. */
  paste(field: string, text: string): Promise<void>;
  /** Takes one of the choices of a group of radio buttons. */
  choose(group: string, choice: string): Promise<void>;
  tick(box: string): Promise<void>;

  seeHeading(heading: string): Promise<void>;
  seeTitle(title: string): Promise<void>;
  seeText(text: string): Promise<void>;
  seeNoText(text: string): Promise<void>;
  seeControl(role: ControlRole, name: string): Promise<void>;
  /** Whether the button has the yellow of the guide's picture. */
  seeYellow(button: string): Promise<void>;
  seeNoControl(role: ControlRole, name: string): Promise<void>;
  seeDialog(name: string): Promise<void>;
  seeNoDialog(): Promise<void>;
  /** A field's fault stands beside the field and in the summary on top. */
  seeFault(field: string, message: string): Promise<void>;
  seeValue(field: string, text: string): Promise<void>;
  seeChoice(choice: string): Promise<void>;
  /** Whether the field is where the keyboard writes. */
  seeFocusOn(role: ControlRole | 'textbox', name: string): Promise<void>;
  /** Whether the summary of the form's errors is what the keyboard and a screen reader are at. */
  seeFocusOnErrors(): Promise<void>;
  seeAddress(part: string): Promise<void>;
  /** The labels of the page's fields and groups, as printed, without their stars. */
  labels(): Promise<string[]>;
  /** The labels of the page's fields and groups, as printed, in their order. */
  seeLabels(labels: readonly string[]): Promise<void>;
  /** The choices of a group of boxes or radio buttons, all of them and in their order. */
  seeChoices(group: string, choices: readonly string[]): Promise<void>;
  /** The headings of a table's columns, all of them and in their order. */
  seeColumns(table: string, columns: readonly string[]): Promise<void>;
  /** The rows of a table, all of them and in their order; `*` stands for any cell. */
  seeRows(table: string, rows: readonly (readonly string[])[]): Promise<void>;
  /** The text of a place of the page. */
  read(role: TextRole, name: string): Promise<string>;

  /** Holds the page to what no step asks for: use with any aid, and on any screen. */
  audit(): Promise<void>;
  screenshot(): Promise<Buffer>;
  /** Names what is recorded from here, where a trace is recorded. */
  beginStep(text: string): Promise<void>;
  endStep(): Promise<void>;
  /** @returns the files of the traces recorded */
  close(): Promise<string[]>;
}
