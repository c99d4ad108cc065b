export interface Browser {
  readonly executablePath: string;
  readonly source: 'CHROMIUM_PATH' | 'Playwright' | 'machine';
}

export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** That of Node. */
  readonly platform: string;
  readonly isProgram: (path: string) => boolean;
  readonly playwrightPrograms: () => readonly string[];
}

export function findBrowser(machine?: Machine): Browser | undefined;
export function findVisibleBrowser(machine?: Machine): Browser | undefined;
export function whyNotVisible(machine?: Machine): string | undefined;
export function playwrightPrograms(): readonly string[];
