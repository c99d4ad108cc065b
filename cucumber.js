const OUTPUT = 'reports/output';

/** How scenarios run, once npm run features has put ts-node in place. */
export default {
  language: 'fr',
  import: ['support/parameter-types.ts', 'support/world.ts', 'support/hooks.ts', 'steps/**/*.ts'],
  plugin: ['./support/plugin.ts'],
  parallel: 2,
  // The second attempt records a trace; it never turns a failure into a success (support/hooks.ts).
  retry: 1,
  format: [
    './reports/ci/progress.ts',
    ['html', `${OUTPUT}/cucumber.html`],
    ['junit', `${OUTPUT}/features.junit.xml`],
    ['message', `${OUTPUT}/messages.ndjson`],
  ],
  formatOptions: { html: { externalAttachments: true } },
  publishQuiet: true,
};
