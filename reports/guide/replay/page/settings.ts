// Help, theme, and whether single keys do anything.
import { byId, part } from './dom.ts';
import { keepPreference, preference } from './preferences.ts';

const help = byId('aide', HTMLDialogElement);
const shortcuts = part(help, 'shortcuts', HTMLInputElement);
const theme = byId('theme', HTMLButtonElement);
const darkness = window.matchMedia('(prefers-color-scheme: dark)');

/** Whether keys that type a sign are shortcuts too; who speaks to the computer may not want it (WCAG 2.1.4). */
export const areShortcutsOn = (): boolean => shortcuts.checked;

export function openHelp(): void {
  if (!help.open) help.showModal();
}

/** Puts the choices of last time back, and listens to new ones. */
export function startSettings(): void {
  shortcuts.checked = preference('touches') !== 'non';
  shortcuts.addEventListener('change', () => {
    keepPreference('touches', shortcuts.checked ? 'oui' : 'non');
  });
  byId('ouvrir-aide', HTMLButtonElement).addEventListener('click', openHelp);

  const chosen = preference('theme');
  if (chosen !== undefined) document.documentElement.dataset['theme'] = chosen;
  showTheme();
  darkness.addEventListener('change', showTheme);
  theme.addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = next;
    keepPreference('theme', next);
    showTheme();
  });
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === undefined ? darkness.matches : chosen === 'dark';
}

function showTheme(): void {
  theme.ariaPressed = String(isDark());
}
