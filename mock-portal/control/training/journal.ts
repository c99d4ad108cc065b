import type { Router } from 'express';
import { isJournalKind, JOURNAL_KINDS } from '../../onboarding/journal.ts';
import { looseKey } from '../../onboarding/text.ts';
import type { JournalLine } from '../../sandbox/journal.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { PortalContext } from '../../web/context.ts';
import type { Form } from '../../web/form.ts';
import { PATHS } from '../../web/paths.ts';
import { screen } from '../../web/screen.ts';
import { journalViewOf } from '../api/views.ts';
import { withSandbox } from './room-page.ts';
import { secondText } from './times.ts';

/** How many lines a page shows: the file has all of them. */
const MOST_LINES = 200;

/** The kinds of lines, by what the address says. */
export const KIND_OPTIONS = Object.values(JOURNAL_KINDS).map((name) => ({ value: name, label: name }));

/** The journal of a sandbox, to be kept: one JSON object a line. */
export const journalFile = (context: PortalContext): Router =>
  screen(PATHS.training.journal, {
    get: withSandbox(context, (_req, res, { id, journal }) => {
      const lines = journal.list().map((line) => `${JSON.stringify(journalViewOf(line))}\n`);
      res.attachment(`${id}.journal.ndjson`).type('application/x-ndjson').send(lines.join(''));
    }),
  });

/**
 * The last lines that the address asks for, the newest first.
 * @param asked `personne`, `genre` and `texte`, each of which may be empty
 */
export function journalOf({ journal }: Sandbox, asked: Form) {
  const lines = journal.list();
  const who = asked.text('personne');
  const kind = Object.keys(JOURNAL_KINDS)
    .filter(isJournalKind)
    .find((candidate) => JOURNAL_KINDS[candidate] === asked.text('genre'));
  const text = looseKey(asked.text('texte'));
  const passing = lines.filter(
    (line) =>
      (who === '' || line.who === who) &&
      (kind === undefined || line.kind === kind) &&
      (text === '' || looseKey(wordsOf(line)).includes(text)),
  );
  return {
    lines: passing.slice(-MOST_LINES).reverse().map(lineView),
    count: passing.length,
    people: [...new Set(lines.map((line) => line.who))].filter((name) => name !== '').sort(),
    isFiltered: who !== '' || kind !== undefined || text !== '',
  };
}

const wordsOf = ({ who, text, rule = '', why = '' }: JournalLine): string => [who, text, rule, why].join(' ');

const lineView = ({ id, at, kind, who, text, rule, why }: JournalLine) => ({
  id,
  moment: secondText(at),
  kind,
  kindName: JOURNAL_KINDS[kind],
  who,
  text,
  rule,
  // The reason is often what the screen said already.
  why: why !== undefined && text.includes(why) ? undefined : why,
});
