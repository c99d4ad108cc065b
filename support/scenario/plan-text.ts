import { playAgainCommand } from '../../reports/ci/failure/play-again.ts';
import type { PilotName } from '../driver/pilots.ts';
import type { OptionName } from './arguments.ts';
import { asideTag, type Choice } from './choose.ts';
import type { Scenario } from './features.ts';

/** More would hide how they are played. */
const MOST_NAMED = 8;
const BROWSER_TAG = '@navigateur';
/** With these, all that is asked for is played by one pilot. */
const ONE_PILOT: readonly OptionName[] = ['--voir', '--navigateur', '--pas-a-pas'];

/** Who plays: the quick pilot, unless one of the scenarios, or the command, needs a browser. */
export const pilotFor = (scenarios: readonly Scenario[], options: ReadonlySet<OptionName>): PilotName =>
  options.has('--voir') || options.has('--navigateur') || scenarios.some(needsBrowser)
    ? 'navigateur'
    : 'http';

/**
 * Scenarios in the parts that are played in turn: those that need no browser are answered first, and quickly. What somebody
 * follows, or wants in a browser, is one part.
 */
export function inTurn(
  scenarios: readonly Scenario[],
  options: ReadonlySet<OptionName>,
): (readonly Scenario[])[] {
  if (ONE_PILOT.some((option) => options.has(option))) return [scenarios];
  const parts = [scenarios.filter((scenario) => !needsBrowser(scenario)), scenarios.filter(needsBrowser)];
  return parts.filter((part) => part.length > 0);
}

/** Which scenarios are about to be played and how, and which are not; with its last line end. */
export function planText({ scenarios, leftAside }: Choice, options: ReadonlySet<OptionName>): string {
  const lines = [
    ...(scenarios.length > 0
      ? [`${countText(scenarios.length)}, ${howText(scenarios, options)}\u00a0:`]
      : []),
    ...namesOf(scenarios),
    ...leftAside.map(
      (scenario) =>
        `Mis de côté (${asideTag(scenario) ?? ''}), pas joué\u00a0: ${scenario.name}\n` +
        `  Pour le jouer quand même\u00a0: ${playAgainCommand(scenario)}`,
    ),
  ];
  return `${lines.join('\n')}\n\n`;
}

function howText(scenarios: readonly Scenario[], options: ReadonlySet<OptionName>): string {
  const manner = options.has('--pas-a-pas') ? ', pas à pas' : '';
  if (options.has('--voir')) return `dans Chromium, à l'écran${manner}`;
  if (pilotFor(scenarios, options) === 'http') return `sans navigateur${manner}`;
  const needing = scenarios.filter(needsBrowser).length;
  if (options.has('--navigateur') || needing === 0) return `dans Chromium${manner}`;
  const those = scenarios.length === 1 ? 'il' : needing === 1 ? "l'un d'eux" : `${needing} d'entre eux`;
  const tagged = needing === 1 || scenarios.length === 1 ? 'est étiqueté' : 'sont étiquetés';
  return `dans Chromium${manner} (${those} ${tagged} ${BROWSER_TAG})`;
}

function namesOf(scenarios: readonly Scenario[]): string[] {
  const shown = scenarios.length > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED;
  const others = scenarios.length - shown;
  return [
    ...scenarios.slice(0, shown).map((scenario) => {
      const aside = asideTag(scenario);
      const note = aside === undefined ? '' : ` — mis de côté (${aside}), joué quand même`;
      return `  ${scenario.name} (${scenario.uri}:${scenario.line})${note}`;
    }),
    ...(others > 0 ? [`  … et ${others} autres`] : []),
  ];
}

export const needsBrowser = ({ tags }: Scenario): boolean => tags.includes(BROWSER_TAG);

const countText = (count: number): string => `${count} scénario${count > 1 ? 's' : ''}`;
