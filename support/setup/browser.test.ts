import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  findBrowser,
  findVisibleBrowser,
  playwrightPrograms,
  whyNotVisible,
  type Browser,
} from './browser.mjs';

const PLAYWRIGHT = ['/cache/shell', '/cache/chrome'];

function found(programs: readonly string[], env: Record<string, string> = {}): Browser | undefined {
  return findBrowser({
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    platform: 'linux',
    isProgram: (path) => programs.includes(path),
    playwrightPrograms: () => PLAYWRIGHT,
  });
}

describe('findBrowser', () => {
  it('obeys CHROMIUM_PATH before all', () => {
    assert.deepEqual(found(['/mon/chrome', ...PLAYWRIGHT], { CHROMIUM_PATH: '/mon/chrome' }), {
      executablePath: '/mon/chrome',
      source: 'CHROMIUM_PATH',
    });
  });
  it('refuses a CHROMIUM_PATH that points nowhere, even when another browser is there', () => {
    assert.throws(() => found(PLAYWRIGHT, { CHROMIUM_PATH: '/nulle/part' }), {
      message:
        /^CHROMIUM_PATH désigne «\u00a0\/nulle\/part\u00a0», qui n'est pas un programme de cette machine\./,
    });
  });
  it("prefers Playwright's own, its shell first, to what the machine has", () => {
    const onMachine = '/usr/bin/chromium-headless-shell';
    assert.deepEqual(found([onMachine, '/cache/chrome', '/cache/shell']), {
      executablePath: '/cache/shell',
      source: 'Playwright',
    });
    assert.equal(found([onMachine, '/cache/chrome'])?.executablePath, '/cache/chrome');
  });
  it('prefers on the machine a headless shell to Chrome, and Chrome to Chromium, wherever they are', () => {
    const programs = [
      '/usr/local/bin/chromium',
      '/usr/local/bin/google-chrome',
      '/usr/bin/chromium-headless-shell',
    ];
    assert.deepEqual(found(programs), {
      executablePath: '/usr/bin/chromium-headless-shell',
      source: 'machine',
    });
    assert.equal(found(programs.slice(0, 2))?.executablePath, '/usr/local/bin/google-chrome');
    assert.equal(found(programs.slice(0, 1))?.executablePath, '/usr/local/bin/chromium');
  });
  it('finds the Chrome of a Mac, which is not on PATH', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    assert.deepEqual(found([chrome]), { executablePath: chrome, source: 'machine' });
  });
  it('finds nothing where there is nothing', () => {
    assert.equal(found([]), undefined);
  });
});

describe('findVisibleBrowser', () => {
  const machine = (programs: readonly string[], env: Record<string, string> = {}, platform = 'linux') => ({
    env: { PATH: '/usr/bin', ...env },
    platform,
    isProgram: (path: string) => programs.includes(path),
    playwrightPrograms: () => PLAYWRIGHT,
  });
  const SHELL = '/usr/bin/chromium-headless-shell';

  it('passes over headless shells, wherever they are', () => {
    const shells = ['/cache/headless_shell', SHELL];
    assert.equal(findVisibleBrowser(machine(shells)), undefined);
    assert.equal(
      findVisibleBrowser(machine([...shells, '/usr/bin/chromium']))?.executablePath,
      '/usr/bin/chromium',
    );
  });

  it('obeys CHROMIUM_PATH, and takes no other where that is a shell', () => {
    const chrome = '/usr/bin/google-chrome';
    assert.equal(findVisibleBrowser(machine([SHELL, chrome], { CHROMIUM_PATH: SHELL })), undefined);
    assert.equal(findVisibleBrowser(machine(['/c', chrome], { CHROMIUM_PATH: '/c' }))?.executablePath, '/c');
  });

  it('says what is missing, and what to do without it', () => {
    assert.match(whyNotVisible(machine(['/usr/bin/chromium'])) ?? '', /pas d'écran .*--pas-a-pas/);
    assert.match(
      whyNotVisible(machine([SHELL], { DISPLAY: ':0' })) ?? '',
      /un Chromium complet.*--pas-a-pas/,
    );
    assert.equal(whyNotVisible(machine(['/usr/bin/chromium'], { WAYLAND_DISPLAY: 'wayland-0' })), undefined);
    assert.equal(whyNotVisible(machine(['/usr/bin/chromium'], {}, 'darwin')), undefined);
  });
});

describe('playwrightPrograms', () => {
  it('still knows where this version of Playwright keeps its headless shell, and it comes first', () => {
    const [shell, chrome] = playwrightPrograms();
    assert.match(shell ?? '', /headless[_-]shell/);
    assert.match(chrome ?? '', /chrom/i);
  });
});
