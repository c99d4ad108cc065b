import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseEnvelope, type Envelope } from '@cucumber/messages';
import { disagreements } from './agreement.ts';
import { VISITS_MEDIA_TYPE } from './visits.ts';

interface Sample {
  name: string;
  line?: number;
  status?: string;
  tags?: string[];
  /** Each browser's screens: address, heading and dialog, apart by « | ». */
  visits?: string[][];
}

const TIME = { seconds: 0, nanos: 0 };

/** What a run says of scenarios, with what is needed to compare them. */
async function* run(samples: readonly Sample[]): AsyncGenerator<Envelope> {
  yield* await Promise.resolve(
    samples.flatMap(messagesOf).map((message) => parseEnvelope(JSON.stringify(message))),
  );
}

function messagesOf({ name, line = 1, status = 'PASSED', tags = [], visits = [] }: Sample, index: number) {
  const id = (what: string): string => `${what}-${index}`;
  const step = { id: id('step'), text: 'rien', astNodeIds: [] };
  const body = visits.map((screens) =>
    screens.map((screen) => {
      const [address, heading = 'Titre', dialog = ''] = screen.split('|');
      return { address, heading, dialog };
    }),
  );
  const attachment = {
    testCaseStartedId: id('started'),
    mediaType: VISITS_MEDIA_TYPE,
    contentEncoding: 'IDENTITY',
    body: JSON.stringify(body),
  };
  return [
    {
      pickle: {
        id: id('pickle'),
        uri: 'a.feature',
        location: { line },
        name,
        language: 'fr',
        steps: [step],
        tags: tags.map((tag) => ({ name: tag, astNodeId: '1' })),
        astNodeIds: [],
      },
    },
    {
      testCase: {
        id: id('case'),
        pickleId: id('pickle'),
        testSteps: [{ id: id('test-step'), pickleStepId: id('step') }],
      },
    },
    {
      testCaseStarted: { id: id('started'), testCaseId: id('case'), attempt: 0, timestamp: TIME },
    },
    {
      testStepFinished: {
        testCaseStartedId: id('started'),
        testStepId: id('test-step'),
        testStepResult: { status, duration: TIME },
        timestamp: TIME,
      },
    },
    { attachment },
    { testCaseFinished: { testCaseStartedId: id('started'), timestamp: TIME, willBeRetried: false } },
  ];
}

const compare = (http: Sample[], browser: Sample[]): Promise<string[]> =>
  disagreements(run(http), run(browser));

describe('two runs', () => {
  it('agree where they played the same scenarios alike, in whatever order', async () => {
    const one: Sample = { name: 'Un', visits: [['/a', '/b'], ['/c']] };
    const two: Sample = { name: 'Deux', line: 2, status: 'FAILED', visits: [['/a']] };
    assert.deepEqual(await compare([one, two], [{ ...two, visits: [] }, one]), []);
  });

  it('are not held to what only a browser can show', async () => {
    assert.deepEqual(await compare([], [{ name: 'Un', tags: ['@R1', '@navigateur'] }]), []);
  });

  it('differ where one did not play a scenario', async () => {
    assert.deepEqual(await compare([{ name: 'Un' }], [{ name: 'Un', line: 2 }]), [
      'a.feature:1 Un\n  Joué par HTTP, et non dans le navigateur.',
      'a.feature:2 Un\n  Joué dans le navigateur, et non par HTTP.',
    ]);
  });

  it('differ where a scenario ended otherwise', async () => {
    assert.deepEqual(await compare([{ name: 'Un' }], [{ name: 'Un', status: 'FAILED' }]), [
      'a.feature:1 Un\n  Par HTTP, réussi; dans le navigateur, en échec.',
    ]);
  });

  it('differ at the first screen that is not the same', async () => {
    const seen = (...screens: string[]): Sample[] => [{ name: 'Un', visits: [['/x'], screens] }];
    assert.deepEqual(await compare(seen('/a', '/b|Bras', '/c'), seen('/a', '/b|Bas')), [
      'a.feature:1 Un\n  Navigateur 2, écran 2\u00a0:\n    par HTTP\u00a0: /b Bras\n    dans le navigateur\u00a0: /b Bas',
    ]);
    assert.deepEqual(await compare(seen('/a'), seen('/a', '/b')), [
      'a.feature:1 Un\n  Navigateur 2, écran 2\u00a0:\n    par HTTP\u00a0: aucun\n    dans le navigateur\u00a0: /b Titre',
    ]);
  });

  it('differ in how many browsers were opened', async () => {
    const differences = await compare([{ name: 'Un', visits: [['/a']] }], [{ name: 'Un', visits: [] }]);
    assert.match(differences.join(), /Navigateurs ouverts\u00a0: 1 par HTTP, 0 dans le navigateur\./);
  });

  it('agree on a dialog, in place or on a page of its own, and on what is seen again at once', async () => {
    const inPlace = ['/liste|Liste', '/liste|Liste|Ajouter', '/liste|Liste'];
    const ofItsOwn = ['/liste|Liste', '/liste/ajouter|Liste|Ajouter', '/liste|Liste', '/liste|Liste'];
    assert.deepEqual(
      await compare([{ name: 'Un', visits: [ofItsOwn] }], [{ name: 'Un', visits: [inPlace] }]),
      [],
    );
  });
});
