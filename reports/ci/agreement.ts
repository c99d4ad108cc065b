import type { Envelope } from '@cucumber/messages';
import { Scenarios, type Verdict } from './scenarios.ts';
import { parseVisits, screenText, VISITS_MEDIA_TYPE, type Visits } from './visits.ts';

/** Of scenarios that only a browser can show. */
const BROWSER_ONLY = '@navigateur';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  passed: 'réussi',
  failed: 'en échec',
  skipped: 'sauté',
};

interface Played {
  readonly verdict: Verdict;
  readonly visits: Visits;
}

/**
 * How two runs of the same scenarios differ: in what they played, in how it ended, and in the screens that people saw.
 * Scenarios that only a browser can show do not count.
 * @returns French texts, one a scenario; none when the two agree
 */
export async function disagreements(
  http: AsyncIterable<Envelope>,
  browser: AsyncIterable<Envelope>,
): Promise<string[]> {
  const overHttp = await playedIn(http);
  const inBrowser = await playedIn(browser);
  const scenarios = new Set([...overHttp.keys(), ...inBrowser.keys()]);
  return [...scenarios].flatMap((scenario) => {
    const difference = differenceOf(overHttp.get(scenario), inBrowser.get(scenario));
    return difference === undefined ? [] : [`${scenario}\n${difference.replace(/^/gm, '  ')}`];
  });
}

/** What became of each scenario, by its place and name. */
async function playedIn(messages: AsyncIterable<Envelope>): Promise<Map<string, Played>> {
  const scenarios = new Scenarios();
  const visits = new Map<string | undefined, Visits>();
  const played = new Map<string, Played>();
  for await (const message of messages) {
    const { attachment, testCaseFinished } = message;
    if (attachment?.mediaType === VISITS_MEDIA_TYPE)
      visits.set(attachment.testCaseStartedId, parseVisits(attachment.body));
    const ended = scenarios.update(message);
    if (ended === undefined || ended.pickle.tags.some(({ name }) => name === BROWSER_ONLY)) continue;
    const { uri, location, name } = ended.pickle;
    played.set(`${uri}:${String(location?.line ?? 1)} ${name}`, {
      verdict: ended.verdict,
      visits: visits.get(testCaseFinished?.testCaseStartedId) ?? [],
    });
  }
  return played;
}

function differenceOf(overHttp: Played | undefined, inBrowser: Played | undefined): string | undefined {
  if (overHttp === undefined) return 'Joué dans le navigateur, et non par HTTP.';
  if (inBrowser === undefined) return 'Joué par HTTP, et non dans le navigateur.';
  if (overHttp.verdict !== inBrowser.verdict) {
    return `Par HTTP, ${VERDICTS[overHttp.verdict]}; dans le navigateur, ${VERDICTS[inBrowser.verdict]}.`;
  }
  return overHttp.verdict === 'passed' ? otherScreens(overHttp.visits, inBrowser.visits) : undefined;
}

/** The first screen at which two runs part. */
function otherScreens(overHttp: Visits, inBrowser: Visits): string | undefined {
  if (overHttp.length !== inBrowser.length)
    return `Navigateurs ouverts\u00a0: ${overHttp.length} par HTTP, ${inBrowser.length} dans le navigateur.`;
  for (const [index, visits] of overHttp.entries()) {
    const one = seen(visits);
    const other = seen(inBrowser[index] ?? []);
    const place = Array.from({ length: Math.max(one.length, other.length) }).findIndex(
      (_, step) => one[step] !== other[step],
    );
    if (place !== -1)
      return [
        `Navigateur ${index + 1}, écran ${place + 1}\u00a0:`,
        `  par HTTP\u00a0: ${one[place] ?? 'aucun'}`,
        `  dans le navigateur\u00a0: ${other[place] ?? 'aucun'}`,
      ].join('\n');
  }
  return undefined;
}

/** What somebody saw, what follows itself once. */
const seen = (visits: Visits[number]): string[] =>
  visits.map(screenText).filter((text, index, all) => text !== all[index - 1]);
