import type { PostOffice } from '../mail/post-office.ts';
import { shortReferenceNumber } from '../onboarding/reference-number.ts';
import { identifierKey, looseKey } from '../onboarding/text.ts';
import { fullName } from '../onboarding/person-name.ts';
import { DataError } from '../sandbox/database.ts';
import { FAULT_KINDS, FAULTS, type Fault, type FaultKind } from '../sandbox/faults.ts';
import { PERSON_STATES, type PersonState } from '../sandbox/person-states.ts';
import { placePerson } from '../sandbox/place-person.ts';
import type { CastMember } from '../sandbox/preset.ts';
import type { NewSandbox, SandboxRegistry } from '../sandbox/registry.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { readSnapshot } from '../sandbox/snapshot.ts';
import { dateAndTime } from '../web/date.ts';
import { PATHS, withReference } from '../web/paths.ts';
import { durationText } from './duration.ts';

/** What somebody asked for that can't be done; the message is for people. */
export class SteeringError extends DataError {}

/** As far as dates are written with four digits. */
const LAST_MOMENT = Date.UTC(9999, 11, 31);

/** A fault as it is asked for. */
export interface NewFault {
  kind: FaultKind;
  /** How often it strikes; always where it is left out. */
  times?: number | undefined;
  /** One address, `*` at its end for all below. */
  address?: string | undefined;
  /** A first name, full name, e-mail or username. */
  person?: string | undefined;
  /** In milliseconds, for the kinds that last. */
  durationMs?: number | undefined;
}

/** What a person who was placed needs to go on from there. */
export interface PlacedPerson {
  member: CastMember;
  /** Where the invitation's link leads, where there is one. */
  policyPath: string | undefined;
  /** Where a code was made. */
  secretCode: string | undefined;
}

/**
 * Steers sandboxes for whoever may: the control API, the training room and programs. Each call answers when its
 * consequences are done: what was to leave by mail has arrived.
 */
export class ControlRoom {
  readonly #sandboxes: SandboxRegistry;
  readonly #postOffice: PostOffice;

  constructor(sandboxes: SandboxRegistry, postOffice: PostOffice) {
    this.#sandboxes = sandboxes;
    this.#postOffice = postOffice;
  }

  /**
   * Opens a sandbox, from a preset or a snapshot.
   * @param snapshot what another simulator, or this one, wrote
   * @throws DataError for a name, preset or snapshot that can't be used; then there is no sandbox
   */
  async create({ snapshot, ...asked }: NewSandbox & { snapshot?: unknown } = {}): Promise<Sandbox> {
    const read = snapshot === undefined ? undefined : readSnapshot(snapshot);
    const sandbox = await this.#sandboxes.create({ ...asked, preset: asked.preset ?? read?.preset });
    if (read === undefined) await this.#postOffice.deliver(sandbox);
    else {
      try {
        await this.restore(sandbox, snapshot);
      } catch (error) {
        await this.drop(sandbox);
        throw error;
      }
    }
    return sandbox;
  }

  /** Puts a sandbox back to what its preset says. */
  async reset(sandbox: Sandbox): Promise<void> {
    await this.#sandboxes.reset(sandbox);
    sandbox.journal.note(steering('remet le bac à neuf'));
    await this.#postOffice.redeliver(sandbox);
  }

  /** @throws SandboxError for the default sandbox */
  async drop(sandbox: Sandbox): Promise<void> {
    await this.#postOffice.leave(sandbox, () => {
      this.#sandboxes.drop(sandbox);
    });
  }

  /** @throws SnapshotError, and then all is as it was */
  async restore(sandbox: Sandbox, snapshot: unknown): Promise<void> {
    const { contents, moment } = readSnapshot(snapshot);
    sandbox.restore(contents, Date.parse(moment));
    sandbox.cast.learn(this.#sandboxes.presets.get(sandbox.identity.preset)?.people ?? []);
    sandbox.journal.note(steering('rétablit un instantané'));
    await this.#postOffice.redeliver(sandbox);
  }

  /**
   * Puts a person at a point of the journey, in one go; whoever is new joins the cast.
   * @throws PlacementError where the person can't be there
   */
  async place(sandbox: Sandbox, member: CastMember): Promise<PlacedPerson> {
    const { invitation, secretCode } = await placePerson(member, sandbox.clinic(), sandbox);
    sandbox.cast.put(member);
    const { name } = PERSON_STATES[member.state];
    sandbox.journal.note(steering(`place ${fullName(member)}\u00a0: «\u00a0${name}\u00a0»`));
    await this.#postOffice.deliver(sandbox);
    const reference = invitation && shortReferenceNumber(invitation.referenceNumber);
    return {
      member,
      policyPath: reference && withReference(PATHS.ramq.policy, reference),
      secretCode,
    };
  }

  /** The same for somebody of the cast. @param known a first name, full name, e-mail or username */
  placeKnown(sandbox: Sandbox, known: string, state: PersonState): Promise<PlacedPerson> {
    return this.place(sandbox, { ...this.personOf(sandbox, known), state });
  }

  /**
   * Somebody of the cast.
   * @param known a first name, full name, e-mail or username
   * @throws SteeringError with the names of all of them
   */
  personOf({ cast, id }: Sandbox, known: string): CastMember {
    const people = cast.list();
    const [person, ...others] = people.filter(
      (candidate) =>
        [candidate.firstName, fullName(candidate)].some((name) => looseKey(name) === looseKey(known)) ||
        [candidate.email, candidate.username].some((key) => identifierKey(key) === identifierKey(known)),
    );
    if (person !== undefined && others.length === 0) return person;
    if (person !== undefined) {
      const names = [person, ...others].map(fullName).join(', ');
      throw new SteeringError(
        `Plusieurs personnes s'appellent «\u00a0${known}\u00a0»\u00a0: ${names}. Donnez le nom complet ou le courriel.`,
      );
    }
    throw new SteeringError(
      `Personne inconnue dans le bac «\u00a0${id}\u00a0»\u00a0: «\u00a0${known}\u00a0». Les personnes sont\u00a0: ${people.map(fullName).join(', ')}.`,
    );
  }

  /**
   * Lets time pass.
   * @param ms milliseconds
   * @throws SteeringError beyond the last year that is written with four digits
   */
  async advance(sandbox: Sandbox, ms: number): Promise<void> {
    if (sandbox.clock.now() + ms > LAST_MOMENT)
      throw new SteeringError("L'heure d'un bac ne va pas au-delà de l'an 9999.");
    sandbox.clock.advance(ms);
    sandbox.journal.note(steering(`avance l'heure de ${durationText(ms)}`));
    await this.#postOffice.deliver(sandbox);
  }

  /**
   * Puts the clock at a moment, to stand there or to go on from there; earlier is allowed too.
   * @param moment milliseconds since 1970
   * @throws SteeringError before 1970, and beyond the last year that is written with four digits
   */
  async setTime(sandbox: Sandbox, moment: number, isFrozen: boolean): Promise<void> {
    if (moment < 0 || moment > LAST_MOMENT)
      throw new SteeringError("L'heure d'un bac va de l'an 1970 à l'an 9999.");
    const { clock, journal } = sandbox;
    if (isFrozen) clock.freeze();
    else clock.resume();
    clock.set(moment);
    journal.note(steering(`met l'heure au ${dateAndTime.format(moment)}`));
    await this.#postOffice.deliver(sandbox);
  }

  freeze({ clock, journal }: Sandbox): void {
    clock.freeze();
    journal.note(steering("arrête l'heure"));
  }

  resume({ clock, journal }: Sandbox): void {
    clock.resume();
    journal.note(steering("laisse l'heure reprendre"));
  }

  /** @throws SteeringError for what this fault does not take, or a person whom nobody knows */
  addFault(sandbox: Sandbox, { kind, times, address, person, durationMs }: NewFault): Fault {
    const { name, ...info } = FAULTS[kind];
    const duration = 'duration' in info ? info.duration : undefined;
    if (durationMs !== undefined && (duration === undefined || durationMs > duration.mostMs)) {
      throw new SteeringError(
        duration === undefined
          ? `La panne «\u00a0${name}\u00a0» n'a pas de durée.`
          : `La panne «\u00a0${name}\u00a0» dure au plus ${durationText(duration.mostMs)}.`,
      );
    }
    if (address !== undefined && info.strikes === 'mail')
      throw new SteeringError(
        `La panne «\u00a0${name}\u00a0» touche des courriels, pas une adresse de page.`,
      );
    const fault = sandbox.faults.add({
      kind,
      timesLeft: times,
      address,
      person: person === undefined ? undefined : this.#addressOf(sandbox, person),
      durationMs: durationMs ?? duration?.defaultMs,
    });
    sandbox.journal.note(steering(`prépare la panne «\u00a0${name}\u00a0»`));
    return fault;
  }

  /**
   * Ends a fault; mail that it held back leaves.
   * @throws SteeringError where there is none of that number
   */
  async liftFault(sandbox: Sandbox, id: number): Promise<void> {
    const fault = sandbox.faults.lift(id);
    if (fault === undefined) {
      const known = sandbox.faults.list().map((one) => `${one.id} (${FAULTS[one.kind].name})`);
      throw new SteeringError(
        `Aucune panne n'a le numéro ${id}. Les pannes en cours sont\u00a0: ${known.join(', ') || 'aucune'}.`,
      );
    }
    const { name, strikes } = FAULTS[fault.kind];
    sandbox.journal.note(steering(`lève la panne «\u00a0${name}\u00a0»`));
    if (strikes === 'mail') await this.#postOffice.deliverAll(sandbox);
  }

  /** The e-mail of somebody of the cast, or of somebody invited. */
  #addressOf(sandbox: Sandbox, known: string): string {
    const { id } = sandbox.clinic();
    const invited = sandbox.invitations
      .ofClinic(id)
      .find(({ email }) => identifierKey(email) === identifierKey(known));
    return invited?.email ?? this.personOf(sandbox, known).email;
  }
}

/**
 * The fault of that name, in the words that people share.
 * @throws SteeringError with the names of all of them
 */
export function faultNamed(name: string): FaultKind {
  const kind = FAULT_KINDS.find((candidate) => looseKey(FAULTS[candidate].name) === looseKey(name));
  if (kind !== undefined) return kind;
  const known = FAULT_KINDS.map((candidate) => FAULTS[candidate].name).join(', ');
  throw new SteeringError(`Panne inconnue\u00a0: «\u00a0${name}\u00a0». Les pannes sont\u00a0: ${known}.`);
}

const steering = (text: string) => ({ kind: 'steering' as const, who: '', text });
