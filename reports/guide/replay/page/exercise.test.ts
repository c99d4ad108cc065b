import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleMark } from '../../build-storyboard-sample.ts';
import { SAMPLE_GUIDE } from '../sample-guide.ts';
import { courseOf } from './course.ts';
import { exerciseOf, hintAfter, isRightText, type Exercise } from './exercise.ts';
import { placedSteps } from './guide.ts';
import { Score } from './score.ts';

const steps = placedSteps(SAMPLE_GUIDE);
const exercises = courseOf(steps).flatMap(({ moment }) => exerciseOf(steps, moment) ?? []);

function exercise(label: string): Exercise {
  const found = exercises.find(({ target }) => target.label === label);
  assert.ok(found);
  return found;
}

describe('exerciseOf', () => {
  it('asks for each act that has a place, and for nothing else', () => {
    assert.deepEqual(
      exercises.map(({ target }) => target.label),
      ['Ajouter', 'Titre', 'Prénom', 'Code secret', 'Rendez-vous santé Québec'],
    );
  });

  it('asks for what is done on a page, and not for its opening', () => {
    const [step] = steps;
    const frame = step?.step.frames[0];
    assert.ok(frame);
    const open = sampleMark('Utilisateurs', { gesture: 'open', rectangle: undefined });
    const opened = { ...frame, marks: [open, ...frame.marks] };
    const [, act] = opened.marks;
    assert.ok(act);
    const asked = exerciseOf(steps, { picture: { key: '1-1/0', frame: opened }, marks: [0, 1], act });
    assert.deepEqual([asked?.mark, asked?.target.label], [1, 'Ajouter']);
  });

  it('offers the right answer among others, in alphabetical order', () => {
    assert.deepEqual(exercise('Prénom').candidates, [
      'Bouton ou lien «\u00a0Ajouter\u00a0»',
      'Case «\u00a0Rendez-vous santé Québec\u00a0»',
      'Champ «\u00a0Code secret\u00a0»',
      'Champ «\u00a0Prénom\u00a0»',
      'Choix «\u00a0Madame\u00a0» à «\u00a0Titre\u00a0»',
    ]);
  });

  it('knows where else something is done on the same picture', () => {
    assert.deepEqual(exercise('Code secret').otherPlaces, [
      exercise('Rendez-vous santé Québec').target.rectangle,
    ]);
    assert.deepEqual(exercise('Prénom').otherPlaces, []);
  });
});

describe('hintAfter', () => {
  it('says what to look for, then where, then everything', () => {
    const { target } = exercise('Rendez-vous santé Québec');
    assert.deepEqual(
      [1, 2, 3].map((misses) => hintAfter(misses, target)),
      [
        'Cherchez la case «\u00a0Rendez-vous santé Québec\u00a0».',
        "Regardez au milieu de l'image, à gauche.",
        'Voici la réponse, entourée en rouge\u00a0: case «\u00a0Rendez-vous santé Québec\u00a0».',
      ],
    );
  });
});

describe('isRightText', () => {
  const fill = (text: string, isSecret = false) => sampleMark('Prénom', { gesture: 'fill', text, isSecret });

  it('wants the exact text, outer spaces excepted', () => {
    assert.ok(isRightText(fill('Émilie'), ' Émilie '));
    assert.ok(isRightText(fill('Émilie'), 'E\u0301milie'));
    assert.ok(isRightText(fill('deux mots'), 'deux\u00a0mots'));
    for (const wrong of ['Emilie', 'émilie', '']) assert.ok(!isRightText(fill('Émilie'), wrong));
  });

  it('takes anything for what is secret or unknown, but not nothing', () => {
    for (const mark of [fill('••••', true), sampleMark('Prénom', { gesture: 'fill' })]) {
      assert.ok(isRightText(mark, 'abc'));
      assert.ok(!isRightText(mark, ' '));
    }
  });
});

describe('Score', () => {
  it('counts the first try of each act, and names each missed step once', () => {
    const [first, second] = steps;
    assert.ok(first && second);
    const score = new Score();
    score.record(first, 0, false);
    score.record(first, 0, true);
    score.record(second, 0, false);
    score.record(second, 1, false);
    score.record(second, 2, true);
    assert.deepEqual([score.right, score.total], [1, 4]);
    assert.deepEqual(score.missedSteps, [first, second]);
  });
});
