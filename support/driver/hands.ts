import type { Locator, Page } from 'playwright';

/** How a person acts on what they see. */
export interface Hands {
  click(control: Locator): Promise<void>;
  fill(field: Locator, text: string): Promise<void>;
  /** @param group the radio buttons among which the choice is */
  choose(group: Locator, choice: Locator): Promise<void>;
  tick(box: Locator): Promise<void>;
  untick(box: Locator): Promise<void>;
}

/** A pointing device, and a keyboard to type. */
export const mouseHands: Hands = {
  click: (control) => control.click(),
  fill: (field, text) => field.fill(text),
  choose: (_group, choice) => choice.check(),
  tick: (box) => box.check(),
  untick: (box) => box.uncheck(),
};

/** More than any page of the simulator has places where the keyboard stops. */
const MOST_STOPS = 300;

/** The keyboard alone: Tab to get there, then the key that each kind of control answers to. */
export function keyboardHands(page: Page): Hands {
  const reach = async (place: Locator): Promise<void> => {
    await place.waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await place.evaluate((element) => element.contains(document.activeElement))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('La touche Tab ne mène pas à cet endroit.');
  };
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  return {
    async click(control) {
      await reach(control);
      // Like a click, this waits for the page to which it leads.
      await control.press('Enter');
    },
    async fill(field, text) {
      await reach(field);
      await press('Control+A');
      await press('Delete');
      await page.keyboard.type(text);
    },
    async choose(group, choice) {
      await reach(group);
      const count = await group.getByRole('radio').count();
      await press('Space');
      for (let turn = 0; turn < count && !(await choice.isChecked()); turn++) await press('ArrowDown');
    },
    async tick(box) {
      await reach(box);
      if (!(await box.isChecked())) await press('Space');
    },
    async untick(box) {
      await reach(box);
      if (await box.isChecked()) await press('Space');
    },
  };
}
