import sanitizeHtml from 'sanitize-html';

/**
 * The body of a message as it can stand inside a page, as mail programs show it: text, headings and links are kept;
 * scripts, styles and everything else are not.
 */
export const readableHtml = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: ['h1', 'h2', 'p', 'br', 'strong', 'em', 'small', 'code', 'a', 'ul', 'ol', 'li'],
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https'],
    nonTextTags: ['script', 'style', 'textarea', 'option', 'title'],
    transformTags: { h1: 'h2' },
  });
