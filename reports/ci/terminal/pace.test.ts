import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Pace } from './pace.ts';

const at = (seconds: number) => ({ seconds, nanos: 0 });

describe('Pace', () => {
  it('expects of the rest of a run what it was up to now', () => {
    const pace = new Pace();
    pace.update({ testRunStarted: { id: '1', timestamp: at(100) } });
    pace.update({ testCaseFinished: { testCaseStartedId: '1', timestamp: at(130), willBeRetried: false } });
    assert.equal(pace.elapsed, 30_000);
    assert.equal(pace.remaining(3, 9), 60_000);
  });

  it('says nothing too early, nor when all is done', () => {
    const pace = new Pace();
    assert.equal(pace.remaining(2, 9), undefined);
    assert.equal(pace.remaining(9, 9), undefined);
  });
});
