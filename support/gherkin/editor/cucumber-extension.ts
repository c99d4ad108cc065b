import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import {
  buildSuggestions,
  ExpressionBuilder,
  getGherkinCompletionItems,
  getGherkinDiagnostics,
  getStepDefinitionLocationLinks,
  jsSearchIndex,
  type ExpressionBuilderResult,
  type Index,
} from '@cucumber/language-service';
import { WasmParserAdapter } from '@cucumber/language-service/wasm';
import { readFeature } from '../feature-file.ts';
import { stepsOf } from '../scenarios.ts';
import type { Settings } from './settings.ts';

const GRAMMARS = 'node_modules/@cucumber/language-service/dist';

/** A feature file, as the extension is handed it. */
export interface OpenFile {
  readonly path: string;
  readonly text: string;
}

/** What the official Cucumber extension of VS Code makes of this project, without VS Code. */
export class CucumberExtension {
  readonly glue: ExpressionBuilderResult;
  readonly features: readonly OpenFile[];
  readonly #index: Index;

  private constructor(glue: ExpressionBuilderResult, features: readonly OpenFile[]) {
    this.glue = glue;
    this.features = features;
    const steps = features.flatMap(({ path, text }) => {
      const { document } = readFeature(path, text);
      return document ? stepsOf(document).map((step) => step.text) : [];
    });
    this.#index = jsSearchIndex(buildSuggestions(glue.registry, steps, this.#expressions));
  }

  /** Reads what the settings name, as the extension does when it starts (its « reindex »). */
  static async start(settings: Settings): Promise<CucumberExtension> {
    const adapter = new WasmParserAdapter(GRAMMARS);
    await adapter.init();
    const sources = (await filesOf(settings['cucumber.glue'])).map(({ path, text }) => ({
      languageName: 'tsx' as const,
      uri: pathToFileURL(path).href,
      content: text,
    }));
    const glue = new ExpressionBuilder(adapter).build(sources, settings['cucumber.parameterTypes']);
    return new CucumberExtension(glue, await filesOf(settings['cucumber.features']));
  }

  /** What is underlined in a file: what Gherkin refuses, and steps that nothing defines. */
  underlined(text: string): string[] {
    return getGherkinDiagnostics(text, this.#expressions).map(
      ({ range: { start }, message }) => `${start.line + 1}: ${message}`,
    );
  }

  /** What is proposed at the end of a line, the best first. @param line from 1 */
  proposed(text: string, line: number): string[] {
    return getGherkinCompletionItems(text, endOf(text, line), this.#index).map(({ label }) => label);
  }

  /** Where « Go to definition » leads from the end of a line, as « address:line ». @param line from 1 */
  definitions(text: string, line: number): string[] {
    return getStepDefinitionLocationLinks(text, endOf(text, line), this.glue.expressionLinks).map(
      ({ targetUri, targetRange }) => `${targetUri}:${targetRange.start.line + 1}`,
    );
  }

  get #expressions() {
    return this.glue.expressionLinks.map(({ expression }) => expression);
  }
}

const endOf = (text: string, line: number) => ({
  line: line - 1,
  character: text.split('\n')[line - 1]?.length ?? 0,
});

const filesOf = (globs: readonly string[]): Promise<OpenFile[]> =>
  Promise.all(
    globSync(globs)
      .sort()
      .map(async (path) => ({ path, text: await readFile(path, 'utf8') })),
  );
