/**
 * How scenarios run, once npm run features has put ts-node in place.
 * @param pilote who plays them: a name of support/driver/pilots.ts
 */
const profile = (pilote, options) => ({
  language: 'fr',
  import: ['support/parameter-types.ts', 'support/world.ts', 'support/hooks.ts', 'steps/**/*.ts'],
  plugin: ['./support/plugin.ts'],
  pluginOptions: { pilote },
  format: [
    './reports/ci/progress.ts',
    ['html', `reports/output/${pilote}/cucumber.html`],
    ['junit', `reports/output/${pilote}/features.junit.xml`],
    ['message', `reports/output/${pilote}/messages.ndjson`],
  ],
  // What only programs read stays inside the report.
  formatOptions: { html: { externalAttachments: ['image/*', 'text/*'] } },
  publishQuiet: true,
  ...options,
});

/** In Chromium: all of them. The second attempt records a trace; it never turns a failure into a success (hooks.ts). */
export const navigateur = profile('navigateur', { parallel: 2, retry: 1 });

/** Without a browser: all but those that only a browser can show. */
export const http = profile('http', { tags: 'not @navigateur' });

export default navigateur;
