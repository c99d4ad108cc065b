import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PickleStepType } from '@cucumber/messages';
import type { Gesture, Shot, Veil } from '../driver/witness.ts';
import { captureSchema, type Capture } from '../../reports/guide/storyboard.ts';
import { personNamed } from '../people.ts';
import { Recorder } from './recorder.ts';

const EMILIE = 'Émilie Tremblay';
const shot: Shot = {
  picture: Buffer.from('picture'),
  width: 1280,
  height: 800,
  frame: { x: 0.1, y: 0.2, width: 0.3, height: 0.1 },
  isVeiled: false,
  text: 'Connexion\nCourriel',
  heading: 'Connexion',
  title: 'Connexion - Services en ligne',
  address: 'http://127.0.0.1:3000/ramq/connexion?retour=1',
  cookies: 'ramq=1',
};
const fill = (text: string, label = 'Courriel'): Gesture => ({ kind: 'act', gesture: 'fill', label, text });
const look: Gesture = { kind: 'look', gesture: 'see', label: 'Bonjour' };

/** A recorder, and what came of it. */
function recording({ showsSecrets = false, codes = [] }: { showsSecrets?: boolean; codes?: string[] } = {}) {
  const texts: string[] = [];
  const veils: Veil[] = [];
  const moments: string[] = [];
  const recorder = new Recorder({
    attach: (text) => void texts.push(text),
    sandbox: {
      moment: (cookies) => {
        moments.push(cookies);
        return Promise.resolve({ of: cookies });
      },
    },
    codes: () => codes,
    showsSecrets,
    scale: 1,
  });
  const witness = recorder.witnessOf(EMILIE);
  return {
    recorder,
    veils,
    moments,
    texts,
    captures: (): Capture[] => texts.map((text) => captureSchema.parse(JSON.parse(text))),
    see: (gesture: Gesture, seen: Partial<Shot> = {}) =>
      witness.see(gesture, (veil) => {
        veils.push(veil);
        return Promise.resolve({ ...shot, ...seen });
      }),
  };
}

describe('a recorder', () => {
  it('keeps what is done and where, by whom, on which page', async () => {
    const { recorder, see, captures } = recording();
    recorder.beginStep(PickleStepType.ACTION);
    await see(fill('emilie@courriel.example'));
    const [capture] = captures();
    assert.deepEqual(capture?.marks, [
      { ...fill('emilie@courriel.example'), isSecret: false, rectangle: shot.frame },
    ]);
    assert.deepEqual(
      [capture.actor, capture.screen, capture.address, capture.kind, capture.width, capture.height],
      [EMILIE, 'Connexion', '/ramq/connexion?retour=1', 'screen', 1280, 800],
    );
    assert.equal(Buffer.from(capture.png, 'base64').toString(), 'picture');
  });

  it('names a page that is opened as its tab does, as two sites have a page of one heading', async () => {
    const { recorder, see, captures } = recording();
    recorder.beginStep(PickleStepType.ACTION);
    await see({ kind: 'act', gesture: 'open', label: '/ramq/connexion' });
    assert.equal(captures()[0]?.marks[0]?.label, 'Connexion - Services en ligne');
  });

  it('keeps acts of « Quand » and all of « Alors », and takes no picture of anything else', async () => {
    const { recorder, see, captures, veils } = recording();
    for (const type of [PickleStepType.CONTEXT, PickleStepType.ACTION, PickleStepType.OUTCOME]) {
      recorder.beginStep(type);
      await see(fill('x@courriel.example'));
      await see(look);
    }
    assert.deepEqual(
      captures().map(({ marks }) => marks[0]?.kind),
      ['act', 'act', 'look'],
    );
    assert.equal(veils.length, 4, 'what is typed is looked at whenever it is');
  });

  it('learns a secret that is typed before anything is recorded', async () => {
    const { recorder, see, texts } = recording();
    recorder.beginStep(PickleStepType.CONTEXT);
    await see(fill('Zorglub2026', 'Mot de passe'), { isVeiled: true });
    assert.deepEqual(texts, []);
    assert.ok(recorder.secrets().some(({ value }) => value === 'Zorglub2026'));
  });

  it('keeps the moment once a step, as its first gesture found it', async () => {
    const { recorder, see, captures, moments } = recording();
    recorder.beginStep(PickleStepType.ACTION);
    await see(fill('a@courriel.example'));
    await see(fill('b@courriel.example'));
    recorder.beginStep(PickleStepType.ACTION);
    await see(fill('c@courriel.example'), { cookies: 'ramq=2' });
    assert.deepEqual(moments, ['ramq=1', 'ramq=2']);
    assert.deepEqual(
      captures().map((capture) => capture.moment),
      [
        { actor: EMILIE, address: '/ramq/connexion?retour=1', state: { of: 'ramq=1' } },
        undefined,
        { actor: EMILIE, address: '/ramq/connexion?retour=1', state: { of: 'ramq=2' } },
      ],
    );
  });

  it('tells a message from a screen', async () => {
    const { recorder, see, captures } = recording();
    recorder.beginStep(PickleStepType.ACTION);
    for (const path of ['/boite-courriel', '/boite-courriel/5', '/boite-courrielle', '/ramq/services'])
      await see(fill(''), { address: `http://127.0.0.1:3000${path}` });
    assert.deepEqual(
      captures().map(({ kind }) => kind),
      ['mail', 'mail', 'screen', 'screen'],
    );
  });

  it('tells no secret, neither of a veiled place nor one that it knows', async () => {
    const { password } = personNamed('Louise');
    const { recorder, see, captures, texts } = recording({ codes: ['Abcd2345'] });
    recorder.beginStep(PickleStepType.ACTION);
    await see(fill('Choisi2026a', 'Mot de passe'), { isVeiled: true });
    await see(fill(`  ${password}`));
    await see(fill('Abcd2345'));
    assert.deepEqual(
      captures().map(({ marks }) => [marks[0]?.text, marks[0]?.isSecret]),
      [1, 2, 3].map(() => ['••••••••', true]),
    );
    for (const secret of ['Choisi2026a', password, 'Abcd2345']) assert.ok(!texts.join().includes(secret));
  });

  it('hides what was typed as a secret in the pictures that follow, and hands it to who looks for it', async () => {
    const { recorder, see, veils } = recording({ codes: ['Abcd2345'] });
    recorder.beginStep(PickleStepType.ACTION);
    await see(fill('Choisi2026a', 'Mot de passe'), { isVeiled: true });
    await see(fill('  ', 'Mot de passe'), { isVeiled: true });
    assert.deepEqual(
      veils.map(({ texts }) => [texts.includes('Abcd2345'), texts.includes('Choisi2026a')]),
      [
        [true, false],
        [true, true],
      ],
    );
    const secrets = recorder.secrets().map(({ value }) => value);
    for (const secret of ['Abcd2345', 'Choisi2026a', personNamed('Karim').password])
      assert.ok(secrets.includes(secret), secret);
    assert.ok(!secrets.includes('  '), 'blanks would hide everything');
  });

  it('finds the secret that a picture shows because nobody knew of it yet', async () => {
    const codes: string[] = [];
    const { recorder, see } = recording({ codes });
    recorder.beginStep(PickleStepType.OUTCOME);
    await see(look, { text: 'Code d’accès\nAbcd2345' });
    assert.deepEqual(recorder.shownSecrets(), []);
    codes.push('Abcd2345');
    assert.deepEqual(recorder.shownSecrets(), ['un code secret']);
  });

  it('hides nothing where the author shows it on purpose', async () => {
    const { recorder, see, captures, veils } = recording({ showsSecrets: true, codes: ['Abcd2345'] });
    recorder.beginStep(PickleStepType.ACTION);
    await see(fill('Abcd2345', 'Code secret'), { isVeiled: true });
    assert.deepEqual(
      captures().map(({ marks }) => [marks[0]?.text, marks[0]?.isSecret]),
      [['Abcd2345', false]],
    );
    assert.deepEqual(veils, [{ labels: [], texts: [] }]);
    assert.deepEqual(recorder.secrets(), []);
  });
});
