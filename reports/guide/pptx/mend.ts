import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import { COLOURS } from './look.ts';

/** What changes in the files whose path matches. */
interface Mend {
  readonly path: RegExp;
  readonly mend: (xml: string, date: Date) => string;
}

const EMPTY_TEXT = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="fr-CA"/></a:p></p:txBody>';
const EDGE = `<a:ln w="9525"><a:solidFill><a:srgbClr val="${COLOURS.edge}"/></a:solidFill></a:ln>`;
const THEME = 'application/vnd.openxmlformats-officedocument.theme+xml';
const NOTES_THEME = 'ppt/theme/theme2.xml';

/**
 * What pptxgenjs 4.0.1 leaves for PowerPoint to repair, or says in English, or takes from the clock and from chance.
 * Numbers are those of its issues, open in November 2026.
 */
const MENDS: readonly Mend[] = [
  // Only one slide master is written (#1444).
  {
    path: /^\[Content_Types\]\.xml$/,
    mend: (xml) =>
      xml
        .replace(/<Override PartName="\/ppt\/slideMasters\/slideMaster(?!1\.xml)\d+\.xml"[^>]*>/g, '')
        .replace('image/jpg', 'image/jpeg')
        .replace('</Types>', `<Override PartName="/${NOTES_THEME}" ContentType="${THEME}"/></Types>`),
  },
  // A notes master has a theme of its own (#1443), and comes before the slides.
  {
    path: /^ppt\/notesMasters\/_rels\//,
    mend: (xml) => xml.replace('theme/theme1.xml', 'theme/theme2.xml'),
  },
  {
    path: /^ppt\/presentation\.xml$/,
    mend: (xml) =>
      xml.replace(/(<p:sldIdLst>.*<\/p:sldIdLst>)(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)/, '$2$1'),
  },
  // Sections are named by chance.
  {
    path: /^ppt\/presentation\.xml$/,
    mend: (xml) =>
      xml.replace(
        /(<p14:section name="([^"]*)" id=")\{[^}]*\}/g,
        (_, start: string, name: string) => `${start}${idOf(name)}`,
      ),
  },
  // A shape has a text, though empty (#1441), and a plain background an effect, though none (#1442).
  { path: /^ppt\/slide/, mend: (xml) => xml.replaceAll('</p:spPr></p:sp>', `</p:spPr>${EMPTY_TEXT}</p:sp>`) },
  {
    path: /^ppt\/slide/,
    mend: (xml) => xml.replaceAll('</a:solidFill></p:bgPr>', '</a:solidFill><a:effectLst/></p:bgPr>'),
  },
  // A title is known by its kind alone, or slides are said to have none (#1298).
  {
    path: /^ppt\/slide/,
    mend: (xml) => xml.replace(/<p:ph\s+idx="\d+"\s+type="title"[^>]*>/g, '<p:ph type="title"/>'),
  },
  // A paragraph says how it is set once, before its words.
  {
    path: /^ppt\/slides\//,
    mend: (xml) => xml.replace(/(<\/a:r>)<a:pPr(?:[^>]*\/>|[^>]*>.*?<\/a:pPr>)/g, '$1'),
  },
  // A mark is told to who does not see it, by its name.
  {
    path: /^ppt\/slides\//,
    mend: (xml) => xml.replace(/(<p:cNvPr id="\d+" name="((?:Cercle|Cadre)[^"]+)")>/g, '$1 descr="$2">'),
  },
  // A picture has an edge, that goes with it.
  {
    path: /^ppt\/slides\//,
    mend: (xml) => xml.replaceAll('</a:prstGeom></p:spPr></p:pic>', `</a:prstGeom>${EDGE}</p:spPr></p:pic>`),
  },
  // A line of a note is a paragraph.
  {
    path: /^ppt\/notesSlides\//,
    mend: (xml) =>
      xml.replace(/<a:t>([^<]*)<\/a:t>(?=<\/a:r><a:endParaRPr)/, (_, note: string) =>
        note
          .split(/\r?\n/)
          .map((line) => `<a:t>${line}</a:t>`)
          .join('</a:r></a:p><a:p><a:r><a:rPr lang="fr-CA"/>'),
      ),
  },
  { path: /\.xml$/, mend: (xml) => xml.replaceAll('lang="en-US"', 'lang="fr-CA"') },
  {
    path: /^docProps\/core\.xml$/,
    mend: (xml, date) => xml.replace(/\d{4}-\d\d-\d\dT[\d:]+Z/g, `${date.toISOString().slice(0, 19)}Z`),
  },
];

/**
 * Slides as PowerPoint wants them, in French, and without a trace of when and by what chance they were made.
 *
 * @param date when they say that they were made
 */
export async function mended(pptx: Uint8Array, date: Date): Promise<Buffer> {
  const before = await JSZip.loadAsync(pptx);
  const after = new JSZip();
  const theme = await before.file('ppt/theme/theme1.xml')?.async('nodebuffer');
  if (theme) before.file(NOTES_THEME, theme);
  // The types come first, as in any such file.
  for (const path of Object.keys(before.files).sort()) {
    const file = before.file(path);
    if (file === null) continue;
    const content = /\.(xml|rels)$/.test(path)
      ? mendedXml(path, await file.async('string'), date)
      : await file.async('nodebuffer');
    after.file(path, content, { date, createFolders: false });
  }
  return await after.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' });
}

function mendedXml(path: string, xml: string, date: Date): string {
  const mends = MENDS.filter((mend) => mend.path.test(path));
  return mends.reduce((text, { mend }) => mend(text, date), xml);
}

/** A GUID that stays the same as long as the name. */
function idOf(name: string): string {
  const digits = createHash('sha256').update(name).digest('hex').toUpperCase();
  const lengths = [8, 4, 4, 4, 12];
  const groups = lengths.map((length, index) => {
    const start = lengths.slice(0, index).reduce((sum, before) => sum + before, 0);
    return digits.slice(start, start + length);
  });
  return `{${groups.join('-')}}`;
}
