import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accessOf, LOOPBACK_ACCESS } from './web/access.ts';
import { welcome } from './welcome.ts';

const MACHINE = { hostname: 'poste-12', addresses: ['192.168.1.20', 'fe80::1', '10.0.0.4'] };
const PASSWORD = 'formation-2026';
const ENTRY = '/bac/demonstration?cle=abc';
const WEB_INBOX = 'http://127.0.0.1:1080';

const beyond = (host: string, remoteControl = false): string =>
  welcome(
    { portal: 'http://192.168.1.20:3000', webInbox: WEB_INBOX },
    accessOf({ host, password: PASSWORD, remoteControl }, MACHINE),
    ENTRY,
  );

describe('welcome', () => {
  it('says where everything is on this machine, and of others nothing', () => {
    const text = welcome({ portal: 'http://127.0.0.1:3000', webInbox: WEB_INBOX }, LOOPBACK_ACCESS, ENTRY);
    for (const address of [
      '/',
      '/ramq/connexion',
      '/rvsq/connexion',
      '/boite-courriel',
      '/pratique',
      '/formation',
    ])
      assert.match(text, new RegExp(`\\u00a0: +http://127\\.0\\.0\\.1:3000${address}$`, 'm'));
    assert.match(text, /MailDev\u00a0: +http:\/\/127\.0\.0\.1:1080$/m);
    assert.match(text, /louise\.gagnon@erables\.example, mot de passe \w+$/m);
    assert.doesNotMatch(text, /autres? machines?/i);
  });
  it('says that there is no web inbox', () => {
    const addresses = { portal: 'http://127.0.0.1:3000', webInbox: undefined };
    assert.match(welcome(addresses, LOOPBACK_ACCESS, ENTRY), /MailDev\u00a0: +aucune$/m);
  });
  it('gives the two ways in beyond this machine, and says who has what', () => {
    const text = beyond('0.0.0.0');
    for (const address of ['http://192.168.1.20:3000/formation', `http://192.168.1.20:3000${ENTRY}`])
      assert.ok(text.includes(` ${address}\n`), address);
    for (const line of [
      "les pages d'un bac\u00a0: à qui a le lien de ce bac ou d'une invitation",
      'la salle de formation\u00a0: à qui a le mot de passe',
      "MailDev\u00a0: à cette machine seulement; aucun courriel n'en sort",
    ])
      assert.ok(text.includes(`  - ${line}\n`), line);
    assert.match(text, /Le trafic n'est pas chiffré/);
    assert.ok(!text.includes(PASSWORD));
  });
  it('says whether the control API is open', () => {
    assert.match(beyond('0.0.0.0'), /l'API de contrôle\u00a0: à personne$/m);
    assert.match(beyond('0.0.0.0', true), /l'API de contrôle\u00a0: à qui a le mot de passe$/m);
  });
  it('names the other addresses that links could lead to, where it listens at all', () => {
    assert.match(
      beyond('0.0.0.0'),
      /n'atteignent pas 192\.168\.1\.20, .* une autre adresse\u00a0: 10\.0\.0\.4\.$/m,
    );
    assert.doesNotMatch(beyond('192.168.1.20'), /une autre adresse/);
  });
});
