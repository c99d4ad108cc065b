import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generateMessages } from '@cucumber/gherkin';
import { IdGenerator, SourceMediaType, type Envelope } from '@cucumber/messages';
import { readMessages } from './messages.ts';
import { Progress } from './progress.ts';
import { withSampleRun, type SampleRun } from './sample-run.ts';
import { plain } from './terminal/paint.ts';

/** Tells a run again, to a terminal of that width, or to a log. */
async function replay({ messages }: SampleRun, width?: number): Promise<string[]> {
  const printed: string[] = [];
  const progress = new Progress({ write: (text) => printed.push(text), paint: plain, width: () => width });
  for await (const message of readMessages(messages)) progress.update(message);
  progress.end();
  return printed;
}

describe('the progress formatter', () => {
  it('tells each failure in French, with what is needed to understand it, and those alike as one', async () => {
    const printed = await withSampleRun([], (run) => Promise.resolve(run.printed));
    assert.equal(
      printed.replaceAll('\u00a0', ' ').replace(/ en \d+ s/, ' en peu de temps'),
      `✖ Raté
  fins.feature:5
  Étape : Quand un ennui (ligne 7)
    Le bouton « Ajouter » était attendu.
    On y lit : Inscription
  Page : http://localhost/inscription
  Journal du simulateur :
    refus · Louise · Inscription · parce que : vide
    page · Louise · Inscription
  Courriels envoyés :
    à b@example : « Invitation »
  Dans le rapport HTML : Navigateur 1 (Louise).png
  Pour rejouer : npm run scenario -- fins.feature:5

✖ Capricieux
  fins.feature:8
  Étape : Étant donné un caprice (ligne 9)
    pas cette fois
  Pour rejouer : npm run scenario -- fins.feature:8

✖ Vide
  fins.feature:10
  Ce scénario n'a aucune étape. La ligne « Étant donné rien » y est prise pour un commentaire. Après « Étant donné » il faut une espace ordinaire; celle-ci est insécable, ou une tabulation.
  Pour rejouer : npm run scenario -- fins.feature:10

✖ Inconnu
  fins.feature:12
  Étape : Étant donné un mystère (ligne 13)
    Cette étape n'existe pas, et aucune ne lui ressemble.
    Si elle est nouvelle, elle est à définir dans steps/, par qui programme.
  Toutes les étapes : npm run catalogue, ou docs/etapes.md.
  Pour rejouer : npm run scenario -- fins.feature:12

✖ Attendu
  fins.feature:14
  Étape : Étant donné une attente (ligne 15)
    Cette étape reste à écrire : sa définition répond « pending ».
  Pour rejouer : npm run scenario -- fins.feature:14

✖ Ambigu
  fins.feature:16
  Étape : Étant donné un choix (ligne 17)
    2 étapes existantes ont cette phrase. Cucumber n'en choisit aucune :
      un choix      (steps.mjs:9)
      ^un (choix)$  (steps.mjs:10)
    L'une est à renommer dans steps/, ou votre phrase à préciser.
  Pour rejouer : npm run scenario -- fins.feature:16

✖ Fermé
  fins.feature:21
  Crochet « ouvrir la porte »
    porte fermée
  Pour rejouer : npm run scenario -- fins.feature:21

✖ Raté encore (fins.feature:23) : même échec que « Raté ».

10 scénarios joués en peu de temps : 1 réussi, 8 en échec, 1 sauté.
8 échecs, pour 7 raisons :
  Étape : Quand un ennui → Le bouton « Ajouter » était attendu.
    fins.feature:5 Raté
    fins.feature:23 Raté encore
  Étape : Étant donné un caprice → pas cette fois
    fins.feature:8 Capricieux
  Ce scénario n'a aucune étape.
    fins.feature:10 Vide
  Étape : Étant donné un mystère → Cette étape n'existe pas, et aucune ne lui ressemble.
    fins.feature:12 Inconnu
  Étape : Étant donné une attente → Cette étape reste à écrire : sa définition répond « pending ».
    fins.feature:14 Attendu
  Étape : Étant donné un choix → 2 étapes existantes ont cette phrase.
    fins.feature:16 Ambigu
  Crochet « ouvrir la porte » → porte fermée
    fins.feature:21 Fermé
Pour les rejouer : npm run rejouer
`,
    );
  });

  it('rewrites one line on a terminal, around the failures, and leaves nothing of it', async () => {
    const printed = await withSampleRun(['--name', 'Réussi|Inconnu|Sauté'], (run) => replay(run, 60));
    const first = printed.map((text) => text.split('\n')[0]?.replace(/ en \d+\u00a0s/, ''));
    const bar = (done: number, told: string) =>
      `\r${'█'.repeat(done)}${'░'.repeat(20 - done)} ${told}\u001b[K`;
    assert.deepEqual(first, [
      bar(0, '0/3 · Réussi'),
      bar(7, '1/3'),
      bar(7, '1/3 · Inconnu'),
      '\r\u001b[2K',
      '✖ Inconnu',
      bar(13, '2/3, 1 en échec'),
      bar(13, '2/3, 1 en échec · Sauté'),
      bar(20, '3/3, 1 en échec'),
      '\r\u001b[2K',
      '3 scénarios joués\u00a0: 1 réussi, 1 en échec, 1 sauté.',
    ]);
  });

  it('says again of which attempt a scenario is', async () => {
    const printed = await withSampleRun(['--name', 'Capricieux'], (run) => replay(run, 60));
    assert.ok(printed.some((text) => text.includes('· Capricieux (second essai)')));
  });

  it('says in a log how far the run is, now and then, and never rewrites', () => {
    const printed: string[] = [];
    const progress = new Progress({
      write: (text) => printed.push(text),
      paint: plain,
      width: () => undefined,
    });
    const text = `Fonctionnalité: F\n${'  Scénario: S\n'.repeat(25)}`;
    const options = { newId: IdGenerator.incrementing(), defaultDialect: 'fr' };
    const parsed = generateMessages(text, 'a.feature', SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN, {
      ...options,
      includePickles: true,
      includeGherkinDocument: true,
    });
    const ids = parsed.flatMap(({ pickle }) => pickle?.id ?? []);
    const timestamp = { seconds: 0, nanos: 0 };
    const messages: Envelope[] = [
      ...parsed,
      ...ids.map((id) => ({ testCase: { id, pickleId: id, testSteps: [] } })),
      ...ids.flatMap((id) => [
        { testCaseStarted: { id, testCaseId: id, attempt: 0, timestamp } },
        { testCaseFinished: { testCaseStartedId: id, willBeRetried: false, timestamp } },
      ]),
    ];
    for (const message of messages) progress.update(message);
    const counts = printed.filter((text) => /^\d/.test(text));
    assert.deepEqual(counts, ['10/25 scénarios, 10 en échec\n', '20/25 scénarios, 20 en échec\n']);
    assert.doesNotMatch(printed.join(''), /\r/);
  });

  it('says that nothing was played, and why', async () => {
    const printed = await withSampleRun(['--tags', '@absent'], (run) => Promise.resolve(run.printed));
    assert.match(printed, /^✖ Aucun scénario n'a été joué.*\n {2}fins\.feature:3 Réussi\n/);
    assert.doesNotMatch(printed, /scénarios joués/);
  });

  it('says at the end which files cannot be read', () => {
    const printed: string[] = [];
    const progress = new Progress({ write: (text) => printed.push(text), paint: plain, width: () => 80 });
    progress.update({
      parseError: { source: { uri: 'a.feature', location: { line: 2 } }, message: 'imprévu' },
    });
    assert.deepEqual(printed, []);
    progress.end();
    assert.deepEqual(printed, [
      '✖ a.feature:2 ne se lit pas. Cucumber dit\u00a0: imprévu\n',
      "Aucun scénario n'a été joué.\n",
    ]);
  });
});
