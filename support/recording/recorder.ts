import { PickleStepType } from '@cucumber/messages';
import { DOTS, type Gesture, type Shot, type Witness } from '../driver/witness.ts';
import type { Secret } from '../../reports/guide/secrets/secrets-in.ts';
import { CAPTURE_MEDIA_TYPE, type Capture } from '../../reports/guide/storyboard.ts';
import type { SandboxClient } from '../sandbox-client.ts';
import { KNOWN_SECRETS, NO_VEIL, veilOver } from './veil.ts';

/** Where messages are read. */
const MAIL = /^\/boite-courriel(?:\/|$)/;

/** A scenario that is recorded, as the recorder needs it. */
interface Recorded {
  /** In the messages of the run, under the step that is being played. */
  attach(text: string, options: { mediaType: string }): void;
  sandbox: Pick<SandboxClient, 'moment'>;
  /** The secret codes known so far. */
  codes(): readonly string[];
  showsSecrets: boolean;
  /** How many pixels of a picture make one of the page. */
  scale: number;
}

/**
 * Records what the people of one scenario do and see, for a guide: a picture before each act of a « Quand », a picture of
 * each thing seen by an « Alors ».
 */
export class Recorder {
  readonly #recorded: Recorded;
  readonly #typed: Secret[] = [];
  /** What can be read on the pictures taken so far. */
  readonly #shown: string[] = [];
  #step: PickleStepType = PickleStepType.UNKNOWN;
  #hasBegun = false;

  constructor(recorded: Recorded) {
    this.#recorded = recorded;
  }

  beginStep(type: PickleStepType | undefined): void {
    this.#step = type ?? PickleStepType.UNKNOWN;
    this.#hasBegun = false;
  }

  /** Who looks over a person's shoulder. @param actor the person's full name */
  witnessOf(actor: string): Witness {
    return {
      scale: this.#recorded.scale,
      see: async (gesture, photograph) => {
        const isWanted = this.#isWanted(gesture);
        // What is typed may be a secret, and said by the step's own words, even where no picture is kept.
        if (!isWanted && gesture.gesture !== 'fill') return;
        const shot = await photograph(this.#veil);
        const isSecret = this.#learn(gesture, shot);
        if (isWanted) await this.#keep(actor, gesture, shot, isSecret);
      },
    };
  }

  /** All that the guide may not tell; nothing where its author shows it. */
  secrets(): readonly Secret[] {
    if (this.#recorded.showsSecrets) return [];
    const codes = this.#recorded.codes().map((value) => ({ name: 'un code secret', value }));
    return [...KNOWN_SECRETS, ...codes, ...this.#typed];
  }

  /** The names of the secrets that pictures show for all that: nobody knew of them when they were taken. */
  shownSecrets(): string[] {
    const shown = this.secrets().filter(({ value }) => this.#shown.some((text) => text.includes(value)));
    return [...new Set(shown.map(({ name }) => name))];
  }

  get #veil() {
    return this.#recorded.showsSecrets ? NO_VEIL : veilOver(this.secrets());
  }

  #isWanted({ kind }: Gesture): boolean {
    if (this.#step === PickleStepType.OUTCOME) return true;
    return this.#step === PickleStepType.ACTION && kind === 'act';
  }

  #isSecret(text: string | undefined, { isVeiled }: Shot): boolean {
    if (this.#recorded.showsSecrets) return false;
    return isVeiled || this.secrets().some(({ value }) => text?.includes(value));
  }

  /** @returns whether what is typed is a secret: it is one from now on */
  #learn({ label, text }: Gesture, shot: Shot): boolean {
    const isSecret = this.#isSecret(text, shot);
    // Blanks are everywhere: they can be neither hidden nor looked for.
    if (isSecret && text !== undefined && text.trim() !== '')
      this.#typed.push({ name: `ce qui est saisi à «\u00a0${label}\u00a0»`, value: text });
    return isSecret;
  }

  async #keep(
    actor: string,
    { kind, gesture, label, text }: Gesture,
    shot: Shot,
    isSecret: boolean,
  ): Promise<void> {
    this.#shown.push(shot.text);
    const { pathname, search } = new URL(shot.address);
    const capture: Capture = {
      actor,
      screen: shot.heading,
      address: pathname + search,
      kind: MAIL.test(pathname) ? 'mail' : 'screen',
      width: shot.width,
      height: shot.height,
      png: shot.picture.toString('base64'),
      marks: [
        {
          kind,
          gesture,
          label: gesture === 'open' ? shot.title : label,
          ...(text !== undefined && { text: isSecret ? DOTS : text }),
          isSecret,
          ...(shot.frame !== undefined && { rectangle: shot.frame }),
        },
      ],
    };
    // The sandbox as the step found it, so that somebody can go on from there.
    const moment = this.#hasBegun ? undefined : await this.#recorded.sandbox.moment(shot.cookies);
    this.#hasBegun = true;
    this.#recorded.attach(
      JSON.stringify({
        ...capture,
        ...(moment !== undefined && {
          moment: { actor, address: capture.address, state: moment },
        }),
      }),
      { mediaType: CAPTURE_MEDIA_TYPE },
    );
  }
}
