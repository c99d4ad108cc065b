// The walls of the house (which room may know which) and the rules every file keeps.
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TIME_AND_CHANCE = [
  { object: 'Date', property: 'now', message: 'Time comes from the clock (mock-portal/sandbox/clock.ts).' },
  { object: 'Math', property: 'random', message: 'Chance comes from the random source.' },
];
const NEW_DATE_WITHOUT_ARGUMENT = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'Time comes from the clock (mock-portal/sandbox/clock.ts).',
};

const NO_DYNAMIC_IMPORT = {
  selector: 'ImportExpression',
  message: 'A dynamic import goes over the walls: import at the top of the file.',
};

const MAIL_ONLY = {
  regex: '^(nodemailer|maildev)(/|$)',
  message: 'Only mock-portal/mail/ touches SMTP and MailDev.',
};
const SQL_ONLY = { regex: '^node:sqlite$', message: 'Only mock-portal/sandbox/ touches SQL.' };
const BROWSER_ONLY = {
  regex: '^(playwright|@playwright/)',
  message: 'Only support/driver/ and support/setup/ know where a browser is.',
};
const PAGES_WITHOUT_BROWSER = {
  regex: '^(happy-dom|@testing-library/|dom-accessibility-api|supertest)(/|$)',
  message: 'Only support/driver/ reads pages without a browser.',
};
const OTHER_PILOT = {
  regex: '^\\./(playwright-|browser-|hands|page-audit|double-click|explain)',
  message: 'What plays without a browser does not load one.',
};
const STEPS_SPEAK_TO_SUPPORT = {
  regex: '^(supertest|express|ejs)(/|$)',
  message: 'Steps speak to support/, never to a tool.',
};
const DRIVER_IS_SUPPORTS = { regex: '/driver/', message: 'Steps have a driver from their world.' };
const room = (name, message) => ({ regex: `^(\\.\\./)+${name}/`, message });

const NO_OTHER_ROOM = room(
  '(features|steps|support|reports)',
  'The simulator knows no test: it imports from no other room.',
);

/** A wall: the files on one side, and what they may not import. */
const wall = (files, ...patterns) => ({
  files,
  ignores: ['**/*.test.ts'],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

export default defineConfig(
  { ignores: ['node_modules/', 'reports/output/', 'data/'] },
  js.configs.recommended,
  { files: ['**/*.ts'], extends: [tseslint.configs.strictTypeChecked] },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // node:test registers its tests synchronously; what it returns is not ours to await.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
      // What the rules and screens are handed is made of functions, never of methods that need their object.
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-properties': ['error', ...TIME_AND_CHANCE],
      'no-restricted-syntax': ['error', NEW_DATE_WITHOUT_ARGUMENT, NO_DYNAMIC_IMPORT],
      'no-console': 'error',
    },
  },
  {
    files: ['mock-portal/sandbox/clock.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-syntax': 'off' },
  },
  // MailDev costs more than all the rest, and a pilot as much: each is loaded when it is started, or when a step fails.
  {
    files: ['mock-portal/mail/mail-catcher.ts', 'support/driver/pilots.ts', 'support/driver/explain.ts'],
    rules: { 'no-restricted-syntax': ['error', NEW_DATE_WITHOUT_ARGUMENT] },
  },
  {
    files: ['mock-portal/onboarding/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'Date',
        'performance',
        'crypto',
        'process',
        'fetch',
        'setTimeout',
        'setInterval',
      ],
    },
  },
  {
    files: ['mock-portal/web/public/*.js', 'reports/catalogue/*.js'],
    languageOptions: {
      globals: {
        document: 'readonly',
        window: 'readonly',
        navigator: 'readonly',
        getSelection: 'readonly',
      },
    },
  },
  {
    files: ['support/setup/**/*.mjs', '*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },

  wall(['mock-portal/**/*.ts'], NO_OTHER_ROOM, MAIL_ONLY, SQL_ONLY, BROWSER_ONLY),
  wall(['mock-portal/sandbox/**/*.ts'], NO_OTHER_ROOM, MAIL_ONLY, BROWSER_ONLY),
  wall(['mock-portal/mail/**/*.ts'], NO_OTHER_ROOM, SQL_ONLY, BROWSER_ONLY),
  wall(['mock-portal/onboarding/**/*.ts'], {
    regex: '^(?!\\./)',
    message: 'The rules of the guide import nothing but themselves.',
  }),
  wall(
    ['steps/**/*.ts'],
    STEPS_SPEAK_TO_SUPPORT,
    DRIVER_IS_SUPPORTS,
    room('(mock-portal|reports)', 'Steps speak to support/ alone.'),
    MAIL_ONLY,
    SQL_ONLY,
    BROWSER_ONLY,
  ),
  wall(['support/**/*.ts'], MAIL_ONLY, SQL_ONLY, BROWSER_ONLY, PAGES_WITHOUT_BROWSER),
  wall(['support/driver/**/*.ts', 'support/setup/**/*.ts'], MAIL_ONLY, SQL_ONLY),
  wall(['support/driver/http-*.ts'], MAIL_ONLY, SQL_ONLY, BROWSER_ONLY, OTHER_PILOT),
  wall(
    ['support/screens/**/*.ts'],
    room('mock-portal', 'Screens know what is on the screen, not what is behind it.'),
    MAIL_ONLY,
    SQL_ONLY,
    BROWSER_ONLY,
    PAGES_WITHOUT_BROWSER,
  ),
  wall(
    ['reports/**/*.ts'],
    room('(support|mock-portal|steps|features)', 'Reports read Cucumber messages only.'),
    MAIL_ONLY,
    SQL_ONLY,
    BROWSER_ONLY,
  ),
);
