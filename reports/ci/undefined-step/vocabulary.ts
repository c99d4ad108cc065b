import { StepDefinitionPatternType, type Envelope, type StepDefinition } from '@cucumber/messages';
import {
  ExpressionFactory,
  ParameterType,
  ParameterTypeRegistry,
  type Expression,
} from '@cucumber/cucumber-expressions';
import { knownValues } from './known-values.ts';
import { wordsOf } from './words.ts';

/** What a step may have in a place of its sentence: « {personne} », « {libellé} »… */
export interface Parameter {
  /** Without its braces. */
  readonly name: string;
  /** Whether it accepts a text as a whole. */
  readonly accepts: (text: string) => boolean;
  /** Whether it accepts whatever is between quotation marks. */
  readonly isQuoted: boolean;
  /** All that it accepts; nothing where that is endless. */
  readonly values: readonly string[] | undefined;
  /** Those of so many words. */
  readonly valuesOf: (wordCount: number) => readonly string[];
}

/** A step that exists. */
export interface KnownStep {
  readonly id: string;
  /** « {personne} clique sur le bouton {libellé} ». */
  readonly source: string;
  /** « steps/commun.steps.ts:27 ». */
  readonly place: string;
  readonly matches: (text: string) => boolean;
}

/** The steps and parameters of a run, from its messages. */
export class Vocabulary {
  readonly #registry = new ParameterTypeRegistry();
  readonly #definitions: StepDefinition[] = [];
  readonly #parameters = new Map<string, Parameter>();
  #steps: readonly KnownStep[] | undefined;

  update({ parameterType, stepDefinition }: Envelope): void {
    // Messages of several runs, one after the other, define everything several times.
    if (parameterType && !this.#registry.lookupByTypeName(parameterType.name)) {
      const { name, regularExpressions } = parameterType;
      this.#registry.defineParameterType(
        new ParameterType(name, regularExpressions, null, (text: string) => text, false, false),
      );
    }
    if (
      stepDefinition &&
      !this.#definitions.some(({ pattern }) => pattern.source === stepDefinition.pattern.source)
    )
      this.#definitions.push(stepDefinition);
  }

  /** Every step that exists, in the order of their definition. */
  get steps(): readonly KnownStep[] {
    this.#steps ??= this.#definitions.map((definition) => this.#known(definition));
    return this.#steps;
  }

  /** @param name without its braces */
  parameter(name: string): Parameter | undefined {
    const type = this.#registry.lookupByTypeName(name);
    const known = this.#parameters.get(name);
    if (type === undefined || known !== undefined) return known;
    const whole = new RegExp(`^(?:${type.regexpStrings.join('|')})$`);
    const accepts = (text: string): boolean => whole.test(text);
    const values = knownValues(type.regexpStrings);
    const byLength = Map.groupBy(values ?? [], (value) => wordsOf(value).length);
    const parameter = {
      name,
      accepts,
      isQuoted: (accepts('«\u00a0Un texte\u00a0»') || accepts('"Un texte"')) && !accepts('Un texte'),
      values,
      valuesOf: (wordCount: number) => byLength.get(wordCount) ?? [],
    };
    this.#parameters.set(name, parameter);
    return parameter;
  }

  #known({ id, pattern, sourceReference }: StepDefinition): KnownStep {
    const expression = this.#compiled(pattern);
    return {
      id,
      source: pattern.source,
      place: `${sourceReference.uri ?? ''}:${String(sourceReference.location?.line ?? 1)}`,
      matches: (text) => expression.match(text) !== null,
    };
  }

  #compiled({ source, type }: StepDefinition['pattern']): Expression {
    const factory = new ExpressionFactory(this.#registry);
    if (type === StepDefinitionPatternType.CUCUMBER_EXPRESSION) return factory.createExpression(source);
    // With flags it is written /…/i.
    const [, body, flags] = /^\/(.*)\/([a-z]+)$/.exec(source) ?? [];
    return factory.createExpression(new RegExp(body ?? source, flags));
  }
}
