import type { Envelope, Feature, GherkinDocument, Scenario } from '@cucumber/messages';
import { Album } from './build-storyboard-album.ts';
import { chapterOf, GuideImpossible, type Binding } from './build-storyboard-chapter.ts';
import { PlayedRuns, type Ending, type PlayedScenario } from './build-storyboard-run.ts';
import { frenchSpaces, noteOf } from './build-storyboard-text.ts';
import type { Practice, PracticeStep } from './practice.ts';
import { SHOWS_SECRETS_TAG } from './secrets/shows-secrets.ts';
import type { Part, Storyboard } from './storyboard.ts';

/** Of the features from which a guide is made. */
export const GUIDE_TAG = '@guide';

/** What is said of runs in which no guide was to be made. */
export const NO_FEATURE = `Aucune fonctionnalité n'est étiquetée ${GUIDE_TAG}.`;
const ENDINGS: Readonly<Record<Exclude<Ending, 'passed'>, string>> = {
  failed: 'en échec',
  skipped: 'sauté',
  unfinished: 'interrompu',
};

/** Parts are numbered in the order of the file; a rule may say its number all the same. */
const RANK = /^\d+\)\s*/;

/** A guide, with the feature it comes from. */
export interface Guide {
  readonly uri: string;
  readonly storyboard: Storyboard;
  readonly practice: Practice;
  /** Whether one of its scenarios shows secrets on purpose. */
  readonly showsSecrets: boolean;
}

export interface Guides {
  readonly guides: readonly Guide[];
  /** French sentences: which guides were not made, and why. */
  readonly problems: readonly string[];
  /** When the last run began; long ago when none did. */
  readonly playedAt: Date;
}

/** Where a chapter comes from: a scenario, or one row of its examples. */
interface Place {
  readonly scenario: Scenario;
  readonly line: number;
}

interface Outline {
  readonly title: string;
  readonly description: string;
  readonly places: readonly Place[];
}

/**
 * Makes a guide of each feature tagged @guide of which every scenario passed; of any other, none at all.
 *
 * @param runs what was said by a run, or by each shard of it
 */
export async function buildStoryboards(runs: Iterable<AsyncIterable<Envelope>>): Promise<Guides> {
  const played = new PlayedRuns();
  for (const messages of runs) await played.read(messages);

  const guides: Guide[] = [];
  const problems = [...played.unreadable].map(([uri, message]) => `${uri} ne se lit pas\u00a0: ${message}`);
  const documents = [...played.documents].sort(([a], [b]) => a.localeCompare(b));
  for (const [uri, document] of documents) {
    const { feature } = document;
    if (!feature?.tags.some(({ name }) => name === GUIDE_TAG)) continue;
    try {
      guides.push(guideOf(feature, document, uri, played));
    } catch (error) {
      if (!(error instanceof GuideImpossible)) throw error;
      problems.push(
        `Le guide «\u00a0${feature.name}\u00a0» n'est pas fait (${uri})\u00a0: ${error.message}.`,
      );
    }
  }
  if (guides.length === 0 && problems.length === 0) problems.push(NO_FEATURE);
  return { guides, problems, playedAt: played.startedAt };
}

function guideOf(feature: Feature, document: GherkinDocument, uri: string, runs: PlayedRuns): Guide {
  if (runs.changed.has(uri)) {
    throw new GuideImpossible("les fichiers de messages n'en ont pas tous la même version");
  }
  const outlines = outlinesOf(feature);
  const scenarios = passedScenarios(
    outlines.flatMap(({ places }) => places),
    uri,
    runs,
  );
  const album = new Album();
  const practice: PracticeStep[] = [];
  const parts = outlines.map(({ title, description, places }, index): Part => {
    let count = 0;
    const nextNumber = () => `${index + 1})-${(count += 1)}`;
    const binding: Binding = { album, document, nextNumber, practice };
    const chapters = places.flatMap((place) => {
      const scenario = scenarios.get(place);
      return scenario ? [chapterOf(scenario, place.scenario.description, binding)] : [];
    });
    return { title: frenchSpaces(title.replace(RANK, '')), note: noteOf(description), chapters };
  });
  const title = frenchSpaces(feature.name);
  return {
    uri,
    storyboard: { version: 1, title, note: noteOf(feature.description), parts, images: album.images },
    practice: { title, steps: practice },
    showsSecrets: [...scenarios.values()].some(({ tags }) => tags.includes(SHOWS_SECRETS_TAG)),
  };
}

/** @throws {GuideImpossible} when a scenario belongs to no part, or a part has no scenario */
function outlinesOf({ name, children }: Feature): Outline[] {
  const rules = children.flatMap(({ rule }) => rule ?? []);
  const loose = children.flatMap(({ scenario }) => scenario ?? []);
  if (rules.length > 0 && loose.length > 0) {
    throw new GuideImpossible(`des scénarios sont hors de toute règle (${named(loose)})`);
  }
  const outlines =
    rules.length === 0
      ? // The guide has the feature's description already.
        [{ title: name, description: '', places: loose.flatMap(placesOf) }]
      : rules.map((rule) => ({
          title: rule.name,
          description: rule.description,
          places: rule.children.flatMap(({ scenario }) => (scenario ? placesOf(scenario) : [])),
        }));
  const empty = outlines.find(({ places }) => places.length === 0);
  if (empty) throw new GuideImpossible(`«\u00a0${empty.title}\u00a0» n'a aucun scénario`);
  return outlines;
}

/** An outline is played once a row of its examples. */
function placesOf(scenario: Scenario): Place[] {
  if (scenario.examples.length === 0) return [{ scenario, line: scenario.location.line }];
  const rows = scenario.examples.flatMap(({ tableBody }) => tableBody);
  return rows.map(({ location }) => ({ scenario, line: location.line }));
}

/** @throws {GuideImpossible} that names each scenario that did not pass */
function passedScenarios(
  places: readonly Place[],
  uri: string,
  runs: PlayedRuns,
): Map<Place, PlayedScenario> {
  const passed = new Map<Place, PlayedScenario>();
  const missing: string[] = [];
  for (const place of places) {
    const scenario = runs.scenarioAt(uri, place.line);
    if (scenario?.ending === 'passed') passed.set(place, scenario);
    else {
      const { name } = scenario ?? place.scenario;
      const why = scenario ? ENDINGS[scenario.ending] : 'pas joué';
      missing.push(`«\u00a0${name}\u00a0» (ligne ${place.line}, ${why})`);
    }
  }
  if (missing.length > 0) throw new GuideImpossible(`il manque ${missing.join(', ')}`);
  return passed;
}

const named = (scenarios: readonly Scenario[]): string =>
  scenarios.map(({ name }) => `«\u00a0${name}\u00a0»`).join(', ');
