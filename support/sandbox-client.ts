import { z } from 'zod';
import type { Person } from './people.ts';

const message = z.object({
  from: z.array(z.string()),
  to: z.array(z.string()),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
});

/** A message that the simulator sent, as MailDev caught it. */
export type SentMessage = z.infer<typeof message>;

const invited = z.object({ policyPath: z.string(), secretCode: z.string() });

/** What a representative must know of a person to enrol. */
export type Invitee = Pick<Person, 'civilityTitle' | 'firstName' | 'lastName' | 'email'>;

/** A scenario's own sandbox, through the simulator's control API. */
export class SandboxClient {
  readonly id: string;
  readonly #address: string;

  private constructor(id: string, address: string) {
    this.id = id;
    this.#address = address;
  }

  /** @param simulatorAddress where the simulator is, without a final slash */
  static async open(simulatorAddress: string): Promise<SandboxClient> {
    const collection = `${simulatorAddress}/controle/bacs`;
    const { id } = z.object({ id: z.string() }).parse(await call(collection, 'POST', {}));
    return new SandboxClient(id, `${collection}/${id}`);
  }

  /** Every message sent in the sandbox so far, oldest first. */
  async messages(): Promise<SentMessage[]> {
    return z.array(message).parse(await call(`${this.#address}/courriels`, 'GET'));
  }

  /** Has a representative enrol a person without an account, as on the screen but without one. */
  async invite(representative: Person, person: Invitee): Promise<z.infer<typeof invited>> {
    const { civilityTitle, firstName, lastName, email } = person;
    const enrolment = { civilityTitle, firstName, lastName, email, hasAccount: 'non' };
    return invited.parse(
      await call(`${this.#address}/invitations`, 'POST', {
        ...enrolment,
        representative: representative.username,
      }),
    );
  }

  /** Lets time pass. @param seconds how much */
  async advance(seconds: number): Promise<void> {
    await call(`${this.#address}/horloge`, 'POST', { seconds });
  }

  async close(): Promise<void> {
    await call(this.#address, 'DELETE');
  }
}

async function call(address: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  const text = await response.text();
  if (!response.ok)
    throw new Error(`Le simulateur a refusé ${method} ${address} (${response.status})\u00a0: ${text}`);
  return response.status === 204 ? undefined : JSON.parse(text);
}
