const OUTPUT = 'reports/output';

/** How scenarios run. `npm run features -- --help` lists what can be changed from the command line. */
export default {
  language: 'fr',
  loader: ['ts-node/esm'],
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
