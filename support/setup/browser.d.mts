export interface Browser {
  readonly executablePath: string;
  readonly source: 'CHROMIUM_PATH' | 'Playwright' | 'machine';
}

export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isProgram: (path: string) => boolean;
  readonly playwrightPrograms: () => readonly string[];
}

export function findBrowser(machine?: Machine): Browser | undefined;
export function playwrightPrograms(): readonly string[];
