import type { Attachment } from '@cucumber/messages';
import { attachmentText } from '../attachment-text.ts';
import { quoted } from '../undefined-step/words.ts';
import { PLAY_AGAIN } from './play-again.ts';
import { indent, shorten } from './shorten.ts';

// The names that support/evidence.ts gives to what it attaches.
const JOURNAL = 'Journal du simulateur';
const MAIL = 'Courriels envoyés';
const TRACE = 'Trace';
const BROWSER = /^Navigateur \d+ \(.+\)$/;

const MOST_JOURNAL_LINES = 5;
const REFUSAL = /^refus · /;
const MESSAGE = /^À\u00a0: (.*)\nObjet\u00a0: (.*)$/gm;

/**
 * What was attached to a failure, in the order in which it explains: where people were, what the simulator refused, who got
 * mail, what to open.
 *
 * @param page the address that the failure names itself, if it does
 * @returns French lines
 */
export function evidenceText(attachments: readonly Attachment[], page?: string): string[] {
  const texts = attachments.filter(({ mediaType }) => mediaType === 'text/plain');
  const named = (name: string): string[] =>
    texts.filter(({ fileName }) => fileName === name).map(attachmentText);
  const pages = texts.filter(({ fileName = '' }) => BROWSER.test(fileName));
  const others = texts.filter(
    ({ fileName = '' }) => ![JOURNAL, MAIL, TRACE, PLAY_AGAIN].includes(fileName) && !BROWSER.test(fileName),
  );
  const files = attachments.flatMap(({ mediaType, fileName }) =>
    mediaType !== 'text/plain' && fileName !== undefined ? [fileName] : [],
  );
  return [
    ...pageLines(pages, page),
    ...named(JOURNAL).map(journalText),
    ...named(MAIL).map(mailText),
    ...others.map((attachment) => withName(attachment.fileName, shorten(attachmentText(attachment)))),
    ...(files.length > 0 ? [`Dans le rapport HTML\u00a0: ${files.join(', ')}`] : []),
    ...named(TRACE).map((text) => withName(TRACE, indent(text).trimStart())),
  ];
}

function pageLines(pages: readonly Attachment[], page: string | undefined): string[] {
  const addresses = pages.map((attachment) => ({
    name: attachment.fileName,
    address: attachmentText(attachment),
  }));
  if (page === undefined || addresses.length > 1)
    return addresses.map(({ name, address }) =>
      withName(addresses.length === 1 ? 'Page' : name, address + (address === page ? ' (ici)' : '')),
    );
  return [withName('Page', page)];
}

/** The lines that explain: what was refused and why, then what happened last. */
function journalText(journal: string): string {
  const all = journal.split('\n').toReversed();
  const refusals = all.filter((line) => REFUSAL.test(line));
  // What happened twice is told once, and the last of it matters most.
  const told = [...new Set([...refusals, ...all])].slice(0, MOST_JOURNAL_LINES);
  const lines = [true, false].flatMap((isRefusal) =>
    told.filter((line) => REFUSAL.test(line) === isRefusal).toReversed(),
  );
  return `${JOURNAL}\u00a0:\n${indent(shorten(lines.join('\n')))}`;
}

/** Who received what: the bodies are in the HTML report. */
function mailText(mail: string): string {
  const messages = Array.from(
    mail.matchAll(MESSAGE),
    ([, to = '', subject = '']) => `à ${to}\u00a0: ${quoted(subject)}`,
  );
  if (messages.length === 0) return withName(MAIL, shorten(mail));
  return `${MAIL}\u00a0:\n${indent(messages.join('\n'))}`;
}

const withName = (name: string | undefined, text: string): string =>
  name === undefined ? text : `${name}\u00a0: ${text}`;
