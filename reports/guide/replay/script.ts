import { readFile } from 'node:fs/promises';
import { transform } from '@swc/core';

const FOLDER = new URL('page/', import.meta.url);
const ENTRY = './main.ts';

/** Loads the modules of the page, each once, from the first. */
const LOADER = `const loaded = new Map();
const require = (name) => {
  if (!loaded.has(name)) {
    const exports = {};
    loaded.set(name, exports);
    modules[name](exports, require);
  }
  return loaded.get(name);
};
require(${JSON.stringify(ENTRY)});`;

/** The script of the page: the modules of page/ without their types, in one piece that a page can hold. */
export async function pageScript(): Promise<string> {
  const modules = new Map<string, string>();
  const queue = [ENTRY];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (modules.has(name)) continue;
    const code = await withoutTypes(name);
    modules.set(name, code);
    queue.push(...Array.from(code.matchAll(/\brequire\("([^"]+)"\)/g), ([, imported = '']) => imported));
  }
  const table = [...modules].map(([name, code]) => `${JSON.stringify(name)}(exports, require) {\n${code}}`);
  const script = `'use strict';\n(() => {\nconst modules = {\n${table.join(',\n')}\n};\n${LOADER}\n})();`;
  return script.replaceAll('</script', '<\\/script');
}

async function withoutTypes(name: string): Promise<string> {
  const { code } = await transform(await readFile(new URL(name, FOLDER), 'utf8'), {
    swcrc: false,
    sourceMaps: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs', noInterop: true },
  });
  return code;
}
