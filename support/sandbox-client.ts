import { z } from 'zod';
import type { Person } from './people.ts';

const message = z.object({
  de: z.array(z.string()),
  à: z.array(z.string()),
  objet: z.string(),
  html: z.string(),
  texte: z.string(),
});

/** A message that the simulator sent, as MailDev caught it. */
export interface SentMessage {
  from: readonly string[];
  to: readonly string[];
  subject: string;
  html: string;
  text: string;
}

const placed = z.object({ politique: z.string().optional(), 'code secret': z.string().optional() });

/** What a person who was placed at a point of the journey needs to go on from there. */
export interface Placed {
  /** Where the invitation's link leads, where there is one. */
  policyPath: string | undefined;
  secretCode: string | undefined;
}

/** What a representative must know of a person to enrol. */
export type Invitee = Pick<Person, 'civilityTitle' | 'firstName' | 'lastName' | 'email'>;

/** A fault, in the words of the control API. */
export interface AskedFault {
  panne: string;
  fois: number | 'toujours';
  adresse?: string;
  personne?: string;
  durée?: string;
}

const journalLine = z.object({
  genre: z.string(),
  personne: z.string(),
  texte: z.string(),
  règle: z.string().optional(),
  pourquoi: z.string().optional(),
});

/** A line of the simulator's journal. */
export type JournalLine = z.infer<typeof journalLine>;

/** A scenario's own sandbox, through the simulator's control API. */
export class SandboxClient {
  readonly id: string;
  readonly #address: string;

  private constructor(id: string, address: string) {
    this.id = id;
    this.#address = address;
  }

  /**
   * Opens a new sandbox.
   * @param simulatorAddress where the simulator is, without a final slash
   * @param seed with the same one, the same codes and numbers are drawn each time
   */
  static async open(simulatorAddress: string, seed?: string): Promise<SandboxClient> {
    const collection = `${simulatorAddress}/controle/bacs`;
    const asked = seed === undefined ? {} : { hasard: seed };
    const { nom } = z.object({ nom: z.string() }).parse(await call(collection, 'POST', asked));
    return new SandboxClient(nom, `${collection}/${nom}`);
  }

  /** Every message that has arrived in the sandbox so far, oldest first. */
  async messages(): Promise<SentMessage[]> {
    const messages = z.array(message).parse(await this.#call('GET', '/courriels'));
    return messages.map(({ de, à, objet, html, texte }) => ({
      from: de,
      to: à,
      subject: objet,
      html,
      text: texte,
    }));
  }

  /** Puts a person of the demonstration at a point of the journey. @param state its French name */
  async place({ firstName }: Person, state: string): Promise<Placed> {
    const path = `/personnes/${encodeURIComponent(firstName)}/etat`;
    return placedOf(await this.#call('PUT', path, { état: state }));
  }

  /** Invites somebody whom nobody calls by name. */
  async invite({ civilityTitle, firstName, lastName, email }: Invitee): Promise<Placed> {
    const person = { titre: civilityTitle, prénom: firstName, nom: lastName, courriel: email };
    return placedOf(await this.#call('POST', '/personnes', { ...person, état: 'invitée' }));
  }

  /** Lets time pass. @param seconds how much */
  async advance(seconds: number): Promise<void> {
    await this.#call('POST', '/horloge/avance', { durée: `PT${seconds}S` });
  }

  /** Stops the time at a moment. @param moment ISO 8601 */
  async stopClockAt(moment: string): Promise<void> {
    await this.#call('PUT', '/horloge', { maintenant: moment, arrêtée: true });
  }

  /** Stops the time, or lets it go on. */
  async stopClock(isStopped: boolean): Promise<void> {
    await this.#call('PUT', '/horloge', { arrêtée: isStopped });
  }

  /** What time it is in the sandbox, in milliseconds since 1970. */
  async now(): Promise<number> {
    const { maintenant } = z.object({ maintenant: z.string() }).parse(await this.#call('GET', '/horloge'));
    return Date.parse(maintenant);
  }

  async addFault(fault: AskedFault): Promise<void> {
    await this.#call('POST', '/pannes', fault);
  }

  /** Ends every fault of that name. @throws where there is none */
  async liftFaults(name: string): Promise<void> {
    const faults = z
      .array(z.object({ numéro: z.number(), panne: z.string() }))
      .parse(await this.#call('GET', '/pannes'))
      .filter(({ panne }) => panne === name);
    if (faults.length === 0) throw new Error(`Aucune panne «\u00a0${name}\u00a0» n'est en cours.`);
    for (const { numéro } of faults) await this.#call('DELETE', `/pannes/${numéro}`);
  }

  /** The simulator's journal of the sandbox, oldest line first. */
  async journal(): Promise<JournalLine[]> {
    const text = await request(`${this.#address}/journal`, 'GET');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => journalLine.parse(JSON.parse(line)));
  }

  /** All that is in the sandbox now. */
  snapshot(): Promise<unknown> {
    return this.#call('GET', '/instantane');
  }

  /** The sandbox as it is now, and who is signed in to it. @param cookies what the person's browser sends */
  moment(cookies: string): Promise<unknown> {
    return this.#call('GET', '/moment', undefined, { Cookie: cookies });
  }

  /** Puts a snapshot in the place of all that is there. */
  async restore(snapshot: unknown): Promise<void> {
    await this.#call('PUT', '/instantane', snapshot);
  }

  /** Puts the sandbox back to how it began. */
  async reset(): Promise<void> {
    await this.#call('POST', '/remise-a-neuf', {});
  }

  async close(): Promise<void> {
    await this.#call('DELETE', '');
  }

  #call(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<unknown> {
    return call(this.#address + path, method, body, headers);
  }
}

function placedOf(answer: unknown): Placed {
  const { politique, 'code secret': secretCode } = placed.parse(answer);
  return { policyPath: politique, secretCode };
}

async function call(
  address: string,
  method: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const text = await request(address, method, body, headers);
  return text === '' ? undefined : JSON.parse(text);
}

const refusal = z.object({ erreur: z.string() });

async function request(
  address: string,
  method: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const response = await fetch(address, {
    method,
    headers: {
      ...headers,
      'X-Simulateur': 'scenarios',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.ok) return text;
  const said = refusal.safeParse(response.status < 500 ? JSON.parse(text) : {});
  throw new Error(
    `Le simulateur a refusé ${method} ${new URL(address).pathname} (${response.status})\u00a0: ${said.success ? said.data.erreur : text}`,
  );
}
