import { AttachmentContentEncoding, type Envelope } from '@cucumber/messages';
import { secretsIn, type Secret } from './secrets-in.ts';
import { SHOWS_SECRETS_TAG } from './shows-secrets.ts';

/** What a run says of files that are in the repository, and so published already. */
const WRITTEN = [
  'meta',
  'source',
  'gherkinDocument',
  'pickle',
  'stepDefinition',
  'hook',
  'parameterType',
] as const;

/**
 * Looks for secrets in what a run said and attached, but not under scenarios that show theirs on purpose.
 *
 * @returns the names of the secrets that are in it
 */
export async function secretsInMessages(
  messages: AsyncIterable<Envelope>,
  secrets: readonly Secret[],
): Promise<string[]> {
  const exempt = new Set<string>();
  const found = new Set<string>();
  for await (const envelope of messages) {
    const { pickle, testCase, testCaseStarted } = envelope;
    if (pickle?.tags.some(({ name }) => name === SHOWS_SECRETS_TAG)) exempt.add(pickle.id);
    if (testCase && exempt.has(testCase.pickleId)) exempt.add(testCase.id);
    if (testCaseStarted && exempt.has(testCaseStarted.testCaseId)) exempt.add(testCaseStarted.id);
    if (WRITTEN.some((kind) => envelope[kind] !== undefined) || exempt.has(attemptOf(envelope))) continue;
    for (const name of await secretsIn(textOf(envelope), secrets)) found.add(name);
  }
  return [...found];
}

/** The attempt at a scenario that a message is about; nothing for any other message. */
const attemptOf = ({ attachment, testStepFinished, testStepStarted }: Envelope): string =>
  (attachment ?? testStepFinished ?? testStepStarted)?.testCaseStartedId ?? '';

/** A message as it is read; what is attached may be in base64, in which little can be found. */
function textOf(envelope: Envelope): string {
  const { attachment } = envelope;
  if (attachment?.contentEncoding !== AttachmentContentEncoding.BASE64) return JSON.stringify(envelope);
  const body = Buffer.from(attachment.body, 'base64').toString('utf8');
  return JSON.stringify({ ...attachment, body: '' }) + body;
}
