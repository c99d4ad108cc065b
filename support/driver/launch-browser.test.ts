import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { launchOptions } from './launch-browser.ts';

const machine = (programs: readonly string[]) => ({
  env: { PATH: '/usr/bin' },
  platform: 'linux',
  isProgram: (path: string) => programs.includes(path),
  playwrightPrograms: () => [],
});
const SHELL = '/usr/bin/chromium-headless-shell';
const CHROME = '/usr/bin/google-chrome';

describe('launchOptions', () => {
  it('hides the browser, and takes no time', () => {
    const options = launchOptions(false, machine([SHELL, CHROME]));
    assert.equal(options.executablePath, SHELL);
    assert.equal(options.headless, undefined);
    assert.equal(options.slowMo, undefined);
  });

  it('shows one that has a window, slowly enough to be followed', () => {
    const options = launchOptions(true, machine([SHELL, CHROME]));
    assert.equal(options.executablePath, CHROME);
    assert.equal(options.headless, false);
    assert.ok((options.slowMo ?? 0) > 0);
  });

  it('has nothing to show where only a shell is', () => {
    assert.throws(() => launchOptions(true, machine([SHELL])), { message: /Aucun navigateur/ });
  });
});
