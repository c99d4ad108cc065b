import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Invitation } from '../onboarding/invitation.ts';
import type { Account } from '../onboarding/ports.ts';
import { INVITATION } from '../test-data.ts';
import { invitationMessage } from './invitation-message.ts';

const PORTAL = 'http://127.0.0.1:3000';
/** Base64 `++++////AA==`, every sign that addresses mangle. */
const referenceNumber = Buffer.from([0xfb, 0xef, 0xbe, 0xff, 0xff, 0xff, 0]).toString('base64');
const ADDRESS = `${PORTAL}/AGS/YR/YRM_GestAuthn/YRM8_CreerCpte_iut/IntrfCreerCpte.aspx?NoRefre=%252b%252b%252b%252b%252f%252f%252f%252fAA%253d%253d`;
const SUBJECT = "Demande d'accès aux services en ligne de la Régie de l'assurance maladie du Québec";

const LOUISE: Account = {
  username: 'louise.gagnon@erables.example',
  civilityTitle: 'Madame',
  firstName: 'Louise',
  lastName: 'Gagnon',
  email: 'louise.gagnon@erables.example',
  passwordHash: 'a hash',
};

const write = (changes: Partial<Invitation>, representative = LOUISE) =>
  invitationMessage({ ...INVITATION, referenceNumber, ...changes }, representative, PORTAL);

/** What a person reads of a page: its words, without its marks. */
const words = (html: string): string =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]*>/g, '')
    .replace(/[ \n]+/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
const linkOf = (html: string) => /<a href="([^"]*)">([^<]*)<\/a>/.exec(html)?.slice(1);

const VARIANTS = [
  {
    answer: 'Non',
    hasAccount: false,
    label: 'Créer un compte',
    own: 'code secret',
    others: 'déjà un compte',
  },
  {
    answer: 'Oui',
    hasAccount: true,
    label: 'Connexion à son compte',
    own: 'déjà un compte',
    others: 'code secret',
  },
] as const;

for (const { answer, hasAccount, label, own, others } of VARIANTS) {
  describe(`invitationMessage for « ${answer} »`, () => {
    const { subject, html, text } = write({ hasAccount, civilityTitle: 'Docteure' });

    it('has the subject of the guide', () => {
      assert.equal(subject, SUBJECT);
    });
    for (const [form, read] of [
      ['HTML', words(html)],
      ['text', text],
    ] as const) {
      it(`holds every fact in its ${form}`, () => {
        for (const fact of [
          SUBJECT,
          'Docteure,',
          'un service en ligne de la Régie',
          'Madame Louise Gagnon',
          label,
          ADDRESS,
          'VFYZZZ0000',
          'Gestion des accès',
          "Service des opérations et de l'exploitation des services TI",
          "Régie de l'assurance maladie du Québec",
          'Les réponses à cette adresse ne sont pas lues.',
          own,
        ]) {
          assert.ok(read.includes(fact), fact);
        }
      });
      it(`holds nothing of the other variant in its ${form}`, () => {
        assert.equal(read.includes(others), false);
      });
    }
    it('has a link to the address, with its label', () => {
      assert.deepEqual(linkOf(html), [ADDRESS, label]);
    });
  });
}

describe('invitationMessage', () => {
  const odd = { ...LOUISE, firstName: '<b>Léa</b>', lastName: "D'Amours & Fils" };

  for (const hasAccount of [false, true]) {
    it(`writes a name as HTML in HTML, as it is in the text (${hasAccount ? 'Oui' : 'Non'})`, () => {
      const { html, text } = write({ hasAccount }, odd);
      assert.ok(html.includes('Madame &lt;b&gt;Léa&lt;/b&gt; D&#39;Amours &amp; Fils'));
      assert.equal(html.includes('<b>'), false);
      assert.ok(text.includes("Madame <b>Léa</b> D'Amours & Fils"));
    });
  }
  it('holds no secret code, nor its hash, even where it is handed them', () => {
    const overfull = { ...INVITATION, secretCode: 'aB3dE6gH', secretCodeHash: '16$c2VsZWw=$Y2xlZg==' };
    const message = invitationMessage(overfull, LOUISE, PORTAL);
    assert.doesNotMatch(JSON.stringify(message), /aB3dE6gH|c2VsZWw|Y2xlZg/);
  });
});
