import { z } from 'zod';

// The neutral form of a guide: everything that is published is made from it, and nothing else.

/** A place on a picture, in fractions of its width and height, from its top left corner. */
const rectangle = z.strictObject({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().min(0).max(1),
  height: z.number().min(0).max(1),
});

/** What somebody does, or looks at, on one picture. */
const mark = z.strictObject({
  /** An act is circled; a look is only pointed out. */
  kind: z.enum(['act', 'look']),
  gesture: z.enum(['open', 'click', 'fill', 'choose', 'tick', 'key', 'see']),
  /** What it is done to, as people call it: « Ajouter », « Courriel ». */
  label: z.string(),
  /** What is typed; masked already where it is secret. */
  text: z.string().optional(),
  isSecret: z.boolean(),
  rectangle: rectangle.optional(),
});

/** One picture with what happens on it. */
const frame = z.strictObject({
  /** The name of an image of the storyboard. */
  image: z.string(),
  /** The page as people call it, and its address behind the simulator's own. */
  screen: z.string(),
  address: z.string(),
  /** Who is at the browser. */
  actor: z.string(),
  /** Which caption of its step it shows, from 0. */
  caption: z.number().int().nonnegative(),
  marks: z.array(mark),
});

/** One numbered step of the guide: what is said, and the pictures that show it. */
const guideStep = z
  .strictObject({
    /** « 1)-4 »; the same as in the clinic's own guide. */
    number: z.string(),
    /** The Gherkin step, as its reader says it; those that follow by « Et » each on a line. */
    captions: z.array(z.string()).min(1),
    /** For the trainer. */
    note: z.string(),
    /** A message is shown as one. */
    kind: z.enum(['screen', 'mail']),
    /** In the order of their captions. */
    frames: z.array(frame),
  })
  .refine(({ captions, frames }) => frames.every(({ caption }) => caption < captions.length), {
    error: 'A picture shows a caption that its step does not have.',
  });

const chapter = z.strictObject({ title: z.string(), note: z.string(), steps: z.array(guideStep) });
const part = z.strictObject({ title: z.string(), note: z.string(), chapters: z.array(chapter) });

const image = z.strictObject({
  /** In pixels. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** SHA-256 of the PNG, in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The PNG, in base64. */
  png: z.string(),
});

/** A guide, whole. */
export const storyboardSchema = z.strictObject({
  version: z.literal(1),
  title: z.string(),
  note: z.string(),
  parts: z.array(part),
  images: z.record(z.string(), image),
});

export type Storyboard = z.infer<typeof storyboardSchema>;
export type Part = z.infer<typeof part>;
export type Chapter = z.infer<typeof chapter>;
export type GuideStep = z.infer<typeof guideStep>;
export type Frame = z.infer<typeof frame>;
export type Mark = z.infer<typeof mark>;
export type Rectangle = z.infer<typeof rectangle>;
export type GuideImage = z.infer<typeof image>;

/** The media type of what the recording attaches under a Gherkin step, once a capture. */
export const CAPTURE_MEDIA_TYPE = 'application/vnd.onboarding.capture+json';

/** What the recording attaches: one picture, and what happens on it. The picture is a PNG in base64. */
export const captureSchema = z.strictObject({
  actor: z.string(),
  screen: z.string(),
  address: z.string(),
  kind: z.enum(['screen', 'mail']),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  png: z.string(),
  marks: z.array(mark),
  /** The state of the simulator's sandbox when the Gherkin step began; only the simulator reads it. */
  moment: z.unknown().optional(),
});

export type Capture = z.infer<typeof captureSchema>;
