/** All but what is put aside for a time; `npm run scenario` plays it when it is named by its line. */
const NOT_ASIDE = 'not @ignore and not @wip';

/**
 * How scenarios run, once npm run features has put ts-node in place.
 * @param pilote who plays them: a name of support/driver/pilots.ts
 */
const profile = (pilote, options) => ({
  language: 'fr',
  import: ['support/parameter-types.ts', 'support/world.ts', 'support/hooks.ts', 'steps/**/*.ts'],
  // The first starts the simulator and the browser.
  plugin: ['./support/plugin.ts', './support/scenario/remember-failures.ts'],
  pluginOptions: { pilote },
  format: [
    './reports/ci/progress.ts',
    ['html', `reports/output/${pilote}/cucumber.html`],
    ['junit', `reports/output/${pilote}/features.junit.xml`],
    ['message', `reports/output/${pilote}/messages.ndjson`],
  ],
  // A page opened from a file may show a picture that lies beside it, and may not read a text.
  formatOptions: { html: { externalAttachments: ['image/*'] } },
  publishQuiet: true,
  tags: NOT_ASIDE,
  ...options,
});

/** In Chromium: all of them. The second attempt records a trace; it never turns a failure into a success (hooks.ts). */
export const navigateur = profile('navigateur', { parallel: 2, retry: 1 });

/** Without a browser: all but those that only a browser can show. */
export const http = profile('http', { tags: `not @navigateur and ${NOT_ASIDE}` });

/** In Chromium, recorded: those of which guides are made. What is made of them is in reports/guide/. */
export const guide = profile('navigateur', {
  tags: `@guide and ${NOT_ASIDE}`,
  pluginOptions: { pilote: 'navigateur', enregistrement: true },
  format: ['./reports/ci/progress.ts', ['message', 'reports/output/guide/messages.ndjson']],
  parallel: 2,
});

export default navigateur;
