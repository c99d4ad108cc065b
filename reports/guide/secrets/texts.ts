import JSZip from 'jszip';
import { pdfTexts } from './pdf-texts.ts';

const SIGNATURES = {
  pdf: Buffer.from('%PDF-'),
  zip: Buffer.from('PK\u0003\u0004'),
  png: Buffer.from('89504e470d0a1a0a', 'hex'),
} as const;

/** The beginning of every PNG, as base64 writes it. */
const PNG_IN_TEXT = /iVBORw0KGgo[A-Za-z\d+/]*={0,2}/g;

/** All that can be read in a file: a text, the words of a PDF, what is in a ZIP, what a PNG says beside its picture. */
export async function textsOf(content: Uint8Array | string): Promise<string[]> {
  if (typeof content === 'string') return textsIn(content);
  const bytes = Buffer.from(content);
  const starts = (signature: Buffer) => bytes.subarray(0, signature.length).equals(signature);
  if (starts(SIGNATURES.pdf)) return await pdfTexts(bytes);
  if (starts(SIGNATURES.zip)) return await zipTexts(bytes);
  return starts(SIGNATURES.png) ? pngTexts(bytes) : textsIn(bytes.toString('utf8'));
}

/** Pictures in a text are read as such: letters come together by chance in so much base64. */
function textsIn(text: string): string[] {
  const pictures = text.match(PNG_IN_TEXT) ?? [];
  return [text.replace(PNG_IN_TEXT, ''), ...pictures.flatMap((png) => pngTexts(Buffer.from(png, 'base64')))];
}

async function zipTexts(bytes: Buffer): Promise<string[]> {
  const { files } = await JSZip.loadAsync(bytes);
  const texts = [Object.keys(files).join('\n')];
  for (const file of Object.values(files)) {
    if (!file.dir) texts.push(...(await textsOf(await file.async('uint8array'))));
  }
  return texts;
}

/** Its chunks but those of the picture itself. */
function pngTexts(bytes: Buffer): string[] {
  const texts: string[] = [];
  let at = SIGNATURES.png.length;
  while (at + 8 <= bytes.length) {
    const [length, start] = [bytes.readUInt32BE(at), at + 8];
    if (bytes.toString('latin1', at + 4, start) !== 'IDAT') {
      texts.push(bytes.toString('utf8', start, start + length));
    }
    // After a chunk comes its checksum.
    at = start + length + 4;
  }
  return texts;
}
