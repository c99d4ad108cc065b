import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMessages } from './messages.ts';
import { Progress } from './progress.ts';
import { withSampleRun, type SampleRun } from './sample-run.ts';

async function replay({ messages }: SampleRun): Promise<string> {
  const printed: string[] = [];
  const progress = new Progress((text) => printed.push(text), true);
  for await (const message of readMessages(messages)) progress.update(message);
  return printed.join('');
}

describe('the progress formatter', () => {
  it('tells each failure in French, with what is needed to understand it', async () => {
    const printed = await withSampleRun([], (run) => Promise.resolve(run.printed));
    assert.equal(
      printed,
      `✖ Raté
  fins.feature:5
  Étape\u00a0: Quand un ennui (ligne 7)
    bouton introuvable
  Page\u00a0: /inscription

✖ Capricieux
  fins.feature:8
  Étape\u00a0: Étant donné un caprice (ligne 9)
    pas cette fois

✖ Vide
  fins.feature:10
  Ce scénario n'a aucune étape. Une espace insécable après un mot-clé (Étant donné, Quand, Alors…) fait d'une étape un simple commentaire\u00a0: remplacez-la par une espace ordinaire.

✖ Inconnu
  fins.feature:12
  Étape\u00a0: Étant donné un mystère (ligne 13)
    Personne ne sait jouer cette étape. Comparez sa phrase, apostrophes et espaces comprises, à celles des autres scénarios; si elle est nouvelle, elle est à définir dans steps/.

✖ Attendu
  fins.feature:14
  Étape\u00a0: Étant donné une attente (ligne 15)
    Cette étape reste à écrire\u00a0: sa définition répond «\u00a0pending\u00a0».

✖ Ambigu
  fins.feature:16
  Étape\u00a0: Étant donné un choix (ligne 17)
    Plusieurs définitions veulent cette étape\u00a0:
    - un choix
    - ^un (choix)$

✖ Fermé
  fins.feature:21
  Crochet «\u00a0ouvrir la porte\u00a0»
    porte fermée

9/9 scénarios, 7 en échec
`,
    );
  });

  it('rewrites one line on a terminal, around the failures', async () => {
    const printed = await withSampleRun(['--name', 'Réussi|Inconnu|Sauté'], replay);
    const lines = printed.split('\u001b[2K').map((text) => text.split('\n')[0]);
    assert.deepEqual(lines, [
      '\r',
      '1/3 scénarios, 0 en échec\r',
      '✖ Inconnu',
      '2/3 scénarios, 1 en échec\r',
      '3/3 scénarios, 1 en échec',
    ]);
    assert.ok(printed.endsWith('3/3 scénarios, 1 en échec\n'));
  });
});
