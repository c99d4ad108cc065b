// What the tests of pages hold their HTML to.
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

/** What is wrong with a page, each fault with the lines around it. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => {
      const snippet = html.split('\n').slice(line - 1, line + 1);
      return `${ruleId}: ${message} — ${snippet.join(' ').trim().slice(0, 200)}`;
    }),
  );
}
