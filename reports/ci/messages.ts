import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseEnvelope, type Envelope } from '@cucumber/messages';

/**
 * Reads what a run said, message by message, as far as it can be read: a run that was killed leaves half a line.
 *
 * @param path an NDJSON file written by Cucumber's `message` formatter
 * @throws {Error} ENOENT when there is no such file
 */
export async function* readMessages(path: string): AsyncGenerator<Envelope> {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const envelope = parse(line);
    if (envelope === undefined) return;
    yield envelope;
  }
}

function parse(line: string): Envelope | undefined {
  try {
    return parseEnvelope(line);
  } catch {
    return undefined;
  }
}
