import assert from 'node:assert/strict';
import { describe, it, mock, type TestContext } from 'node:test';
import { Changes } from './changes.ts';

/** Files whose text is what the test says, and a clock that it moves. */
function setUp({ mock: tools }: TestContext) {
  tools.timers.enable({ apis: ['setTimeout'] });
  const texts = new Map<string, string>();
  const changes = new Changes((path) => texts.get(path) ?? '');
  const save = (path: string, text: string): void => {
    texts.set(path, text);
    changes.note(path);
  };
  return {
    changes,
    save,
    pass: (milliseconds: number) => {
      tools.timers.tick(milliseconds);
    },
  };
}

describe('Changes', () => {
  it('waits for files to be whole, and gives them once', async (context) => {
    const { changes, save, pass } = setUp(context);
    const told = mock.fn();
    const given = changes.next().then((changed) => {
      told();
      return changed;
    });
    save('features/b.feature', '');
    pass(80);
    save('features/b.feature', 'b');
    save('steps/a.ts', 'a');
    pass(80);
    await Promise.resolve();
    assert.equal(told.mock.callCount(), 0);
    pass(20);
    assert.deepEqual(await given, ['features/b.feature', 'steps/a.ts']);
  });

  it('keeps for the next time what changes in between', async (context) => {
    const { changes, save, pass } = setUp(context);
    save('features/a.feature', 'a');
    pass(1000);
    assert.deepEqual(await changes.next(), ['features/a.feature']);
  });

  it('says nothing of a file that is written as it was, nor of what is not played', async (context) => {
    const { changes, save, pass } = setUp(context);
    save('features/a.feature', 'a');
    pass(100);
    await changes.next();
    const given = changes.next();
    for (const path of ['features/a.feature', 'features/.a.feature.swp', 'steps/a.test.ts']) save(path, 'a');
    pass(100);
    save('features/a.feature', 'b');
    pass(100);
    assert.deepEqual(await given, ['features/a.feature']);
  });

  it('ends the wait when it is closed', async () => {
    const changes = new Changes();
    const given = changes.next();
    changes.close();
    assert.equal(await given, undefined);
    assert.equal(await changes.next(), undefined);
  });
});
