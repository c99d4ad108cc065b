import type { Request } from 'express';
import { z } from 'zod';
import type { FieldError } from '../onboarding/field-error.ts';

const fields = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** A form as it was typed, with what is wrong with it: what a screen reads, and what it shows again. */
export class Form {
  readonly #values: z.infer<typeof fields>;
  readonly errors: readonly FieldError[];

  constructor(values: z.infer<typeof fields> = {}, errors: readonly FieldError[] = []) {
    this.#values = values;
    this.errors = errors;
  }

  /** What was typed and sent; nothing at all where the request holds no form. */
  static sent(req: Request): Form {
    return Form.#read(req.body);
  }

  /** What the address asks for. */
  static asked(req: Request): Form {
    return Form.#read(req.query);
  }

  static #read(values: unknown): Form {
    const read = fields.safeParse(values);
    return new Form(read.success ? read.data : {});
  }

  /** What was typed before the visitor had to sign in again, given back once; nothing where that was another page. */
  static kept(req: Request): Form {
    const { typed } = req.session;
    if (typed?.path !== req.path || req.method === 'HEAD') return new Form();
    delete req.session.typed;
    return new Form(typed.fields);
  }

  /** Every field with each of its values, but passwords. */
  entries(): [string, string][] {
    return Object.keys(this.#values)
      .filter((field) => !field.startsWith('password'))
      .flatMap((field) => this.list(field).map((value): [string, string] => [field, value]));
  }

  /** The fields that the visitor typed, but passwords, to be kept until they are asked for again. */
  typed(): Record<string, string[]> {
    const fields = [...new Set(this.entries().map(([field]) => field))].filter(
      (field) => !field.startsWith('_'),
    );
    return Object.fromEntries(fields.map((field) => [field, [...this.list(field)]]));
  }

  /** The same form with its faults. */
  refused(errors: readonly FieldError[]): Form {
    return new Form(this.#values, errors);
  }

  text(field: string): string {
    return this.list(field)[0] ?? '';
  }

  list(field: string): readonly string[] {
    const value = this.#values[field] ?? [];
    return typeof value === 'string' ? [value] : value;
  }

  errorsOf(field: string): string[] {
    return this.errors.filter((error) => error.field === field).map((error) => error.message);
  }
}
