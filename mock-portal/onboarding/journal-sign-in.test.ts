// What the journal says of whoever signs in, or forgot the password.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEMONSTRATION_ANSWERS, DEMONSTRATION_PASSWORD } from '../sandbox/demonstration.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { KARIM, LOUISE, SIGN_IN_WORDING, UNKNOWN } from '../test-data.ts';
import { act, journalForEach, refusal, said, type JournalWorld } from '../test-journal.ts';
import type { Onboarding } from './ports.ts';
import {
  checkRecoveryAnswers,
  checkRecoveryUsername,
  endRecovery,
  questionsFor,
} from './recover-password.ts';
import { signIn } from './sign-in.ts';

const PASSWORD = 'Motdepasse2026a';

let sandbox: Sandbox;
let world: Onboarding;
let noted: JournalWorld['noted'];
journalForEach((opened) => {
  ({ sandbox, world, noted } = opened);
});

describe('the journal, of whoever signs in', () => {
  const attempt = (username: string, password: string) =>
    signIn({ username, password }, SIGN_IN_WORDING, world);

  it('takes down who signs in to what, and why somebody cannot', async () => {
    await attempt(LOUISE, DEMONSTRATION_PASSWORD);
    await attempt(LOUISE, PASSWORD);
    await attempt(UNKNOWN, PASSWORD);
    await attempt('', PASSWORD);
    const refused = (who: string, message: string, why = message) =>
      refusal(who, said('Connexion à RVSQ', message), 'V1', why);
    assert.deepEqual(noted(), [
      act('Louise Gagnon', 'se connecte à RVSQ', 'V1'),
      refused('Louise Gagnon', 'Non.', 'le mot de passe est faux\u00a0: 1er échec de suite sur 5'),
      refused(UNKNOWN, 'Non.', "aucun compte n'a ce nom d'utilisateur\u00a0: 1er échec de suite sur 5"),
      refused("quelqu'un", "Le champ Nom d'utilisateur est obligatoire."),
    ]);
  });
  it('takes down that the lock falls', async () => {
    for (let turn = 0; turn < 4; turn++) sandbox.tries.add('signIn', LOUISE);
    await attempt(LOUISE, PASSWORD);
    assert.deepEqual(noted(), [
      refusal(
        'Louise Gagnon',
        said('Connexion à RVSQ', 'Verrouillé.'),
        'V1-verrouille',
        "le mot de passe est faux\u00a0: 5e échec de suite sur 5; le nom d'utilisateur est maintenant verrouillé",
      ),
    ]);
  });
});

describe('the journal, of whoever forgot the password', () => {
  const NOBODY = "aucun compte n'a ce nom d'utilisateur";
  const end = (username: string, areRight: boolean, password = PASSWORD) =>
    endRecovery(username, areRight, { password, passwordConfirmation: password }, world);

  it('takes down who asks for another, and that nobody has the username', () => {
    for (let turn = 0; turn < 5; turn++) sandbox.tries.add('recovery', LOUISE);
    for (const username of [KARIM, UNKNOWN, '', LOUISE]) checkRecoveryUsername(username, world);
    const text = 'demande un nouveau mot de passe';
    const empty = "Le champ Nom d'utilisateur est obligatoire.";
    const blocked = "Votre nom d'utilisateur est bloqué. Communiquez avec la Régie pour le débloquer.";
    const form = 'Mot de passe oublié';
    assert.deepEqual(noted(), [
      act('Karim Haddad', text, 'R9-questions'),
      { ...act(UNKNOWN, text, 'R9-inconnu'), why: NOBODY },
      refusal("quelqu'un", said(form, empty), 'R9-questions', empty),
      refusal('Louise Gagnon', said(form, blocked), 'R9-bloque', 'bloqué après 5 échecs de suite'),
    ]);
  });
  it('takes down how the secret questions are answered', async () => {
    const asked = questionsFor(KARIM, world);
    const right = asked.map(({ index }) => DEMONSTRATION_ANSWERS[index] ?? '');
    await checkRecoveryAnswers(KARIM, right, world);
    await checkRecoveryAnswers(KARIM, right.with(1, 'autre'), world);
    await checkRecoveryAnswers(KARIM, ['autre', 'autre', right[2] ?? ''], world);
    await checkRecoveryAnswers(UNKNOWN, right, world);
    await checkRecoveryAnswers(KARIM, right.with(0, ''), world);
    const text = 'répond aux questions secrètes';
    const missing = `La réponse à «\u00a0${asked[0]?.text ?? ''}\u00a0» est obligatoire.`;
    assert.deepEqual(noted(), [
      { ...act('Karim Haddad', text, 'R9-reponses'), why: 'les réponses sont exactes' },
      { ...act('Karim Haddad', text, 'R9-reponses'), why: '1 réponse sur 3 est fausse' },
      { ...act('Karim Haddad', text, 'R9-reponses'), why: '2 réponses sur 3 sont fausses' },
      { ...act(UNKNOWN, text, 'R9-inconnu'), why: NOBODY },
      refusal('Karim Haddad', said('Questions secrètes', missing), 'R9-questions', missing),
    ]);
  });
  it('takes down how it ends', async () => {
    await end(KARIM, false);
    await end(KARIM, true, 'Court1a');
    await end(KARIM, true);
    await end(UNKNOWN, false);
    for (let turn = 0; turn < 4; turn++) sandbox.tries.add('recovery', KARIM);
    await end(KARIM, false);
    await end(KARIM, true);
    const form = 'Mot de passe oublié';
    const nth = (number: string) => `${number} échec de suite sur 5`;
    assert.deepEqual(noted(), [
      refusal('Karim Haddad', form, 'R9-reponses', `les réponses étaient fausses\u00a0: ${nth('1er')}`),
      refusal(
        'Karim Haddad',
        said('Nouveau mot de passe', 'Le mot de passe doit compter au moins 8 caractères.'),
        'R7-mot-de-passe',
        'le mot de passe ne compte que 7 caractères',
      ),
      act('Karim Haddad', 'change son mot de passe', 'R9'),
      refusal(UNKNOWN, form, 'R9-inconnu', `${NOBODY}\u00a0: ${nth('1er')}`),
      refusal(
        'Karim Haddad',
        form,
        'R9-essais',
        `les réponses étaient fausses\u00a0: ${nth('5e')}; le nom d'utilisateur est maintenant bloqué`,
      ),
      refusal('Karim Haddad', form, 'R9-bloque', 'bloqué après 5 échecs de suite'),
    ]);
  });
});
