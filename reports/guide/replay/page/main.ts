// The page begins here: it reads its guide, makes its four modes, and follows its address.
import { formatAddress, MODES, parseAddress, type Address, type ModeName } from './address.ts';
import { courseOf } from './course.ts';
import { Demonstration } from './demonstration.ts';
import { byId, part } from './dom.ts';
import { Evaluation } from './evaluation.ts';
import { placedSteps, type PageGuide } from './guide.ts';
import { listenToKeys } from './keys.ts';
import type { Mode, Surroundings } from './mode.ts';
import { Practice } from './practice.ts';
import { Reading } from './reading.ts';
import { startSettings } from './settings.ts';
import { onSwipe } from './swipe.ts';

const MODE_TITLES: Readonly<Record<ModeName, string>> = {
  lecture: 'Lecture',
  demonstration: 'Démonstration',
  pratique: 'Pratique',
  evaluation: 'Évaluation',
};

/** The guide was written with this page, and checked then: its version is enough to know it. */
const isGuide = (value: unknown): value is PageGuide =>
  typeof value === 'object' && value !== null && 'version' in value && value.version === 1;

const guide: unknown = JSON.parse(byId('guide', HTMLElement).textContent);
if (!isGuide(guide)) throw new Error('This page does not know this version of guides.');

const { title } = guide;
const steps = placedSteps(guide);
const around: Surroundings = { title, steps, course: courseOf(steps), note };
const section = (mode: ModeName): HTMLElement => byId(`mode-${mode}`, HTMLElement);
const modes: Readonly<Record<ModeName, Mode>> = {
  lecture: new Reading(section('lecture'), around, linkModes),
  demonstration: new Demonstration(section('demonstration'), around),
  pratique: new Practice(section('pratique'), around),
  evaluation: new Evaluation(section('evaluation'), around),
};
let current: ModeName | undefined;

/** Keeps in the address, in the title and in the links where one is. */
function note(address: Address): void {
  const fragment = formatAddress(address);
  if (window.location.hash !== fragment) window.history.replaceState(null, '', fragment);
  const step = steps.find(({ id }) => id === address.step)?.step.number;
  document.title = [MODE_TITLES[address.mode], ...(step === undefined ? [] : [step]), '—', title].join(' ');
  linkModes(address.step);
}

/** From one mode to another, one stays at the same step; an evaluation is begun at its beginning. */
function linkModes(step: string | undefined): void {
  const isStep = steps.some(({ id }) => id === step);
  for (const mode of MODES) {
    const link = document.querySelector(`[data-mode-link="${mode}"]`);
    const place = isStep && step !== undefined && mode !== 'evaluation' ? { step } : {};
    link?.setAttribute('href', formatAddress({ mode, moment: 0, ...place }));
  }
}

function follow(): void {
  const address = parseAddress(window.location.hash) ?? { mode: 'lecture', moment: 0 };
  const hasChanged = current !== undefined && current !== address.mode;
  if (hasChanged && current) modes[current].close();
  current = address.mode;
  for (const mode of MODES) {
    section(mode).hidden = mode !== current;
    const link = document.querySelector(`[data-mode-link="${mode}"]`);
    if (link) link.ariaCurrent = mode === current ? 'page' : null;
  }
  if (window.location.hash.startsWith('#/')) note(address);
  if (hasChanged) {
    window.scrollTo({ top: 0, behavior: 'instant' });
    part(section(current), 'heading', HTMLElement).focus({ preventScroll: true });
  }
  modes[current].open(address);
}

document.documentElement.classList.add('with-script');
startSettings();
listenToKeys(() => modes[current ?? 'lecture']);
for (const mode of MODES) {
  onSwipe(section(mode), (by) => {
    modes[mode].turn(by);
  });
}
part(document, 'skip', HTMLElement).addEventListener('click', (event) => {
  event.preventDefault();
  byId('contenu', HTMLElement).focus();
});
window.addEventListener('hashchange', () => {
  if (window.location.hash === '' || parseAddress(window.location.hash)) follow();
});
follow();
