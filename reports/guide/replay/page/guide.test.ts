import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleMark } from '../../build-storyboard-sample.ts';
import type { GuideStep } from '../../storyboard.ts';
import { SAMPLE_GUIDE } from '../sample-guide.ts';
import { formatAddress, parseAddress } from './address.ts';
import { courseOf, placeIn } from './course.ts';
import { placedSteps, targetOf, type PageGuide } from './guide.ts';

const look = sampleMark('Bonjour', { kind: 'look', gesture: 'see' });
const act = sampleMark('Ajouter');

function guideWith(...steps: Pick<GuideStep, 'number' | 'frames'>[]): PageGuide {
  const chapter = {
    title: 'Un chapitre',
    note: '',
    steps: steps.map((step) => ({ captions: ['x'], note: '', kind: 'screen' as const, ...step })),
  };
  return {
    version: 1,
    title: 'Un guide',
    note: '',
    parts: [{ title: 'Une partie', note: '', chapters: [chapter] }],
  };
}

const frame = (...marks: (typeof act)[]) => ({
  image: 'a',
  screen: 'S',
  address: '/',
  actor: 'Louise',
  caption: 0,
  marks,
});

describe('placedSteps', () => {
  it('cuts a step in moments: each act alone, looks in a row together, a bare picture, no picture at all', () => {
    const guide = guideWith(
      { number: '1)-1', frames: [frame(look, look, act, act, look), frame()] },
      { number: '1)-2', frames: [] },
    );
    const moments = placedSteps(guide).map((step) =>
      step.moments.map(({ picture, marks, act: done }) => [picture?.key, marks, done?.label]),
    );
    assert.deepEqual(moments, [
      [
        ['1-1/0', [0, 1], undefined],
        ['1-1/0', [2], 'Ajouter'],
        ['1-1/0', [3], 'Ajouter'],
        ['1-1/0', [4], undefined],
        ['1-1/1', [], undefined],
      ],
      [[undefined, [], undefined]],
    ]);
  });

  it('opens a page with the first act that is done there, or alone when only a look follows', () => {
    const open = sampleMark('Connexion', { gesture: 'open', rectangle: undefined });
    const [step] = placedSteps(
      guideWith({ number: '1)-1', frames: [frame(open, act, act), frame(open, look)] }),
    );
    assert.deepEqual(
      step?.moments.map(({ marks, act: done }) => [marks, done?.gesture]),
      [
        [[0, 1], 'click'],
        [[2], 'click'],
        [[0], 'open'],
        [[1], undefined],
      ],
    );
  });

  it('asks to find neither what is typed on the keyboard nor what has no place', () => {
    const moment = { marks: [0] };
    assert.equal(targetOf({ ...moment, act })?.label, 'Ajouter');
    assert.equal(targetOf({ ...moment, act: sampleMark('Échap', { gesture: 'key' }) }), undefined);
    assert.equal(targetOf({ ...moment, act: sampleMark('x', { rectangle: undefined }) }), undefined);
  });
});

describe('an address', () => {
  it('is read as it is written', () => {
    for (const fragment of ['#/lecture', '#/lecture/1-4', '#/pratique/2-3/2', '#/evaluation/fin']) {
      const address = parseAddress(fragment);
      assert.equal(address && formatAddress(address), fragment);
    }
  });

  it('is refused when it is not one', () => {
    for (const fragment of ['', '#contenu', '#/ailleurs/1-1', '#/pratique/1)-1']) {
      assert.equal(parseAddress(fragment), undefined);
    }
  });

  it('leads to its moment, or as near as there is', () => {
    const course = courseOf(placedSteps(SAMPLE_GUIDE));
    assert.equal(placeIn(course, '1-2', 1), 2);
    assert.equal(placeIn(course, '1-2', 9), 2);
    assert.equal(placeIn(course, '9-9', 0), 0);
    assert.equal(placeIn(course, undefined, 0), 0);
  });
});
