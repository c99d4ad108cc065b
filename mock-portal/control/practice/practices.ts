import { invitationState, type Invitation } from '../../onboarding/invitation.ts';
import { fullName } from '../../onboarding/person-name.ts';
import { shortReferenceNumber } from '../../onboarding/reference-number.ts';
import { makeSecretCode } from '../../onboarding/secret-code.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { PATHS, withReference } from '../../web/paths.ts';
import { tellPractice, type ToldCode } from '../../web/practice-note.ts';
import type { ControlRoom } from '../control-room.ts';
import { momentOfStep, type Guide, type GuideStep, type StepMoment } from './guide-shelf.ts';
import { signInOf } from './sign-in.ts';

/** More than several classes at once; beyond, the oldest go. */
const MOST_OPEN = 100;

/** Somebody's practice of one step, in a sandbox of its own. */
export interface Practice {
  sandbox: Sandbox;
  moment: StepMoment;
  /** Which person's showing of which form asked for it. */
  asking: string;
  /** The sandbox that the person goes back to in the end; the simulator's default one where there is none. */
  cameFrom: Sandbox | undefined;
  /** What they practised before: still there, for a second click that is on its way. */
  before: Practice | undefined;
}

/** The practices that are going on; they end with the simulator. */
export class Practices {
  readonly #controlRoom: ControlRoom;
  readonly #mostOpen: number;
  /** By their sandboxes, the oldest first. */
  readonly #open = new Map<Sandbox, Practice>();
  /** By what asked for each. */
  readonly #asked = new Map<string, Promise<Practice>>();

  constructor(controlRoom: ControlRoom, mostOpen = MOST_OPEN) {
    this.#controlRoom = controlRoom;
    this.#mostOpen = mostOpen;
  }

  of(sandbox: Sandbox): Practice | undefined {
    return this.#open.get(sandbox);
  }

  /**
   * Opens a sandbox where a step begins; whoever asks twice gets the same one.
   * @param from where the person is now, where that is no default
   * @param asking tells one person's showing of the form from all others
   * @throws DataError where the step is not what this simulator can use; then nothing has changed
   */
  async begin(guide: Guide, step: GuideStep, from: Sandbox | undefined, asking: string): Promise<Practice> {
    const known = this.#asked.get(asking);
    if (known !== undefined && (await known).sandbox.isOpen()) return known;
    const work = this.#prepare(guide, step, from, asking);
    this.#asked.set(asking, work);
    // What failed is to be tried anew.
    work.catch(() => this.#asked.delete(asking));
    return work;
  }

  /** Throws a practice away, and the one before. */
  async end({ sandbox, before, asking }: Practice): Promise<void> {
    this.#open.delete(sandbox);
    this.#asked.delete(asking);
    if (sandbox.isOpen()) await this.#controlRoom.drop(sandbox);
    if (before !== undefined) await this.end(before);
  }

  async #prepare(
    guide: Guide,
    step: GuideStep,
    from: Sandbox | undefined,
    asking: string,
  ): Promise<Practice> {
    const moment = momentOfStep(step);
    const label = `Pratique ${step.number}, ${guide.title}`;
    const sandbox = await this.#controlRoom.create({ label, isPrivate: true, snapshot: moment.snapshot });
    // A guide is recorded while the time stands; practising takes some.
    sandbox.clock.resume();
    const codes = await renewCodes(sandbox, moment);
    const href = stepPath(guide, step);
    const { actor } = moment;
    tellPractice(sandbox, {
      step: step.number,
      tasks: step.tasks,
      actor,
      href,
      codes,
      signInOf: (now) => signInOf(actor, now),
    });
    const before = from && this.#open.get(from);
    const practice = {
      sandbox,
      moment,
      asking,
      before,
      cameFrom: before === undefined ? from : before.cameFrom,
    };
    this.#open.set(sandbox, practice);
    await this.#clear(before);
    return practice;
  }

  /** Throws away what nobody comes back to. */
  async #clear(left: Practice | undefined): Promise<void> {
    if (left?.before !== undefined) {
      const { before } = left;
      left.before = undefined;
      await this.end(before);
    }
    const [oldest] = this.#open.values();
    if (this.#open.size > this.#mostOpen && oldest !== undefined) await this.end(oldest);
  }
}

/** The page of a step. */
export const stepPath = (guide: Pick<Guide, 'slug'>, step: Pick<GuideStep, 'slug'>): string =>
  PATHS.practice.step
    .replace(':guide', encodeURIComponent(guide.slug))
    .replace(':etape', encodeURIComponent(step.slug));

/** Gives every open invitation a code that is known again, and puts it where the step's page is to show it. */
async function renewCodes(sandbox: Sandbox, { address, visitor }: StepMoment) {
  const { codesToShow, hasher, invitations, random } = sandbox;
  const needsCode = (invitation: Invitation): boolean =>
    !invitation.hasAccount && invitationState(invitation, sandbox) === 'open';
  const codes: ToldCode[] = [];
  for (const invitation of invitations.ofClinic(sandbox.clinic().id).filter(needsCode)) {
    const { referenceNumber } = invitation;
    const code = makeSecretCode(random);
    const hash = await hasher.hash(code);
    invitations.changeSecretCode(referenceNumber, hash);
    codes.push({ referenceNumber, name: fullName(invitation), code, hash });
    const shownAt = withReference(PATHS.ramq.userAdded, shortReferenceNumber(referenceNumber));
    const reader = visitor.ramq?.username;
    if (address === shownAt && reader !== undefined) codesToShow.put(referenceNumber, reader, code);
  }
  return codes;
}
