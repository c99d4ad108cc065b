/** A rule that one field of a form breaks, as the person reads it beside the field. */
export interface FieldError {
  /** The field's name in the form. */
  field: string;
  /** One French sentence. */
  message: string;
  /** The line of the fidelity register that refused it. */
  rule: string;
  /** The reason for the journal, where the person is told less: a French sentence without any password, answer or code. */
  why?: string;
}

/** What a form leads to: a value, or every fault at once (screens.md R7). */
export type FormResult<Value> = { ok: true; value: Value } | { ok: false; errors: FieldError[] };

/** The portal's sentence for a field left empty (screens.md R1). */
export const requiredMessage = (label: string): string => `Le champ ${label} est obligatoire.`;

/**
 * The fault of a field left empty, if it is.
 * @param label the field's label as printed, without its star
 * @param rule the line of the fidelity register that asks for it
 */
export function requireText(field: string, label: string, text: string, rule: string): FieldError[] {
  return text.trim() === '' ? [{ field, message: requiredMessage(label), rule }] : [];
}
