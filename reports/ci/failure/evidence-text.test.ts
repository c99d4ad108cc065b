import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AttachmentContentEncoding, type Attachment } from '@cucumber/messages';
import { evidenceText } from './evidence-text.ts';

const attachment = (fileName: string, body: string, mediaType = 'text/plain'): Attachment => ({
  fileName,
  body,
  mediaType,
  contentEncoding: AttachmentContentEncoding.IDENTITY,
});

const plain = (lines: readonly string[]): string => lines.join('\n').replaceAll('\u00a0', ' ');

describe('evidenceText', () => {
  it('orders what was attached by what explains', () => {
    const told = evidenceText([
      attachment('Trace', 'reports/output/traces/a.zip\nPour la rejouer\u00a0: npx playwright'),
      attachment('Navigateur 1 (Louise)', 'http://localhost/a'),
      attachment('Navigateur 1 (Louise).png', '', 'image/png'),
      attachment('Pour rejouer', 'npm run scenario -- a.feature:1'),
      attachment('Courriels envoyés', 'aucun'),
      attachment('Journal du simulateur', 'page · Louise'),
      attachment('Note', 'autre'),
    ]);
    assert.equal(
      plain(told),
      `Page : http://localhost/a
Journal du simulateur :
  page · Louise
Courriels envoyés : aucun
Note : autre
Dans le rapport HTML : Navigateur 1 (Louise).png
Trace : reports/output/traces/a.zip
  Pour la rejouer : npx playwright`,
    );
  });

  it('says in which browser it happened, where there are several', () => {
    const browsers = [
      attachment('Navigateur 1 (Louise)', 'http://a/'),
      attachment('Navigateur 2 (Karim)', 'http://b/'),
    ];
    assert.equal(
      plain(evidenceText(browsers, 'http://b/')),
      'Navigateur 1 (Louise) : http://a/\nNavigateur 2 (Karim) : http://b/ (ici)',
    );
  });

  it('keeps of the journal the refusals first, then the last lines, five in all, each once', () => {
    const journal = [
      'refus · Louise · A · parce que\u00a0: trop tôt',
      'page · 1',
      'page · 2',
      'page · 3',
      'page · 3',
      'page · 4',
      'refus · Louise · B · parce que\u00a0: trop tard',
      'page · 5',
    ];
    assert.equal(
      plain(evidenceText([attachment('Journal du simulateur', journal.join('\n'))])),
      `Journal du simulateur :
  refus · Louise · A · parce que : trop tôt
  refus · Louise · B · parce que : trop tard
  page · 3
  page · 4
  page · 5`,
    );
  });

  it('says of the mail who received what', () => {
    const mail = ['a@example', 'b@example']
      .map((to) => `De\u00a0: r@example\nÀ\u00a0: ${to}\nObjet\u00a0: Invitation\n\nUn long texte`)
      .join('\n\n');
    assert.equal(
      plain(evidenceText([attachment('Courriels envoyés', mail)])),
      'Courriels envoyés :\n  à a@example : « Invitation »\n  à b@example : « Invitation »',
    );
  });
});
