import type { Rows } from './rows.ts';
import type { VisitedScreen } from './visited-screens.ts';
import type { Witness } from './witness.ts';

/** Places of a page that hold text of their own, found by role and accessible name. */
export type TextRole = 'status' | 'article';

/** How a person browses. */
export type Manner = 'mouse' | 'keyboard' | 'noScript' | 'phone';

/** What a person presses or follows. */
export type ControlRole = 'button' | 'link';

/** Keys that do something by themselves. */
export type Key = 'Escape' | 'Enter' | 'Tab' | 'Space';

/** What a person's browser starts with. */
export interface DriverOptions {
  /** Where the simulator is. */
  baseURL: string;
  /** The sandbox that every request asks for; without it, a browser that knows nothing. */
  sandboxId?: string | undefined;
  manner: Manner;
  /** Where a trace is written when the browser closes; without it, none is recorded. */
  traceFile?: string | undefined;
  /** Who is shown what the person does and sees, for a guide. */
  witness?: Witness | undefined;
}

/** What a driver can show of a page to whoever asks why a step failed. */
export interface Evidence {
  mediaType: string;
  /** What a file of it ends with, without the dot. */
  extension: string;
  body: Buffer;
}

/**
 * One person's browser: what a person can do with a page and see on it, in the words printed there. Everything that is
 * to be seen is waited for. It knows neither screens nor scenarios. What fails throws a French sentence that says what
 * was expected, what was found and where; so does what a driver cannot tell, because only a browser can.
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
  pressKey(key: Key): Promise<void>;
  /** @param field the label as printed, without its star */
  fill(field: string, text: string): Promise<void>;
  /** Pastes the text, as a password manager or Ctrl+V does. */
  paste(field: string, text: string): Promise<void>;
  /** Takes one of the choices of a group of radio buttons. */
  choose(group: string, choice: string): Promise<void>;
  tick(box: string): Promise<void>;
  untick(box: string): Promise<void>;

  seeHeading(heading: string): Promise<void>;
  seeTitle(title: string): Promise<void>;
  seeText(text: string): Promise<void>;
  seeNoText(text: string): Promise<void>;
  seeControl(role: ControlRole, name: string): Promise<void>;
  /** Whether the button has the yellow of the guide's picture. */
  seeYellow(button: string): Promise<void>;
  seeNoControl(role: ControlRole, name: string): Promise<void>;
  /** @param field the label as printed, without its star */
  seeField(field: string): Promise<void>;
  seeNoField(field: string): Promise<void>;
  seeDialog(name: string): Promise<void>;
  seeNoDialog(): Promise<void>;
  /** A field's fault stands beside the field and in the summary on top. */
  seeFault(field: string, message: string): Promise<void>;
  /** A fault of no field in particular: it stands in the summary on top. */
  seeFaultOnTop(message: string): Promise<void>;
  /** What goes with a field, for those who see the page and for those who hear it. */
  seeHint(field: string, hint: string): Promise<void>;
  /** What the page announces by itself, to those who hear it too. */
  seeNotice(text: string): Promise<void>;
  seeValue(field: string, text: string): Promise<void>;
  seeChoice(choice: string): Promise<void>;
  seeNoChoice(choice: string): Promise<void>;
  /** Whether the field is where the keyboard writes. */
  seeFocusOn(role: ControlRole | 'textbox', name: string): Promise<void>;
  /** Whether the summary of the form's errors is what the keyboard and a screen reader are at. */
  seeFocusOnErrors(): Promise<void>;
  /** Whether the site has not answered at all. */
  seeNoAnswer(): Promise<void>;
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
  seeRows(table: string, rows: Rows): Promise<void>;
  /** Some rows of a table. @param rows the heads of the columns to look at, then rows; `*` stands for any cell */
  seeRowsAmong(table: string, rows: Rows): Promise<void>;
  /** A table is there, and has none of these rows; told as for seeRowsAmong. */
  seeNoRowAmong(table: string, rows: Rows): Promise<void>;
  /** The text of a place of the page. */
  read(role: TextRole, name: string): Promise<string>;

  /** Holds the page to what no step asks for, use with any aid and on any screen, as far as the driver can tell. */
  audit(): Promise<void>;
  /** The page as it is now, in whatever form the driver has it. */
  evidence(): Promise<Evidence[]>;
  /** The screens seen so far. */
  visits(): readonly VisitedScreen[];
  /** Names what is recorded from here, where a trace is recorded. */
  beginStep(text: string): Promise<void>;
  endStep(): Promise<void>;
  /** @returns the files of the traces recorded */
  close(): Promise<string[]>;
}
