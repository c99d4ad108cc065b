// What the control API refuses: in French, with what there is instead, and changing nothing.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { FAULTS } from '../../sandbox/faults.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { TestPortal } from '../../web/test-portal.ts';
import type { Method } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import { refusal } from './refusal.ts';

const ZOE = { titre: 'Madame', prénom: 'Zoé', nom: 'Roy', courriel: 'zoe@courriel.example' };

let portal: TestPortal;
let sandbox: Sandbox;
before(async () => {
  portal = await TestPortal.open();
  sandbox = await portal.sandboxes.create({ title: 'Essai' });
  await portal.controlRoom.placeKnown(sandbox, 'Émilie', 'accountCreated');
});
after(async () => {
  await portal.close();
  assert.deepEqual(portal.faults, []);
});

const agent = () => portal.visitor().agent.set('X-Simulateur', '1');
const send = (method: Method, path: string, body?: object) => agent()[method](`/controle${path}`).send(body);

describe('what nobody knows', () => {
  let before: unknown;
  beforeEach(() => {
    before = sandbox.contents();
  });

  const names = Object.values(FAULTS)
    .map(({ name }) => name)
    .join(', ');
  for (const [what, method, path, body, status, message] of [
    [
      'an unknown key',
      'post',
      '/bacs',
      { nom: 'A', couleur: 'bleu' },
      400,
      'Champ inconnu : « couleur ». Noms possibles : nom, modèle, gardé, hasard, instantané.',
    ],
    [
      'a key that is there twice',
      'post',
      '/bacs',
      { modèle: 'demonstration', modele: 'demonstration' },
      400,
      'Le champ « modèle » est donné deux fois.',
    ],
    ['a name that is no text', 'post', '/bacs', { nom: 5 }, 400, 'Le champ « nom » attend un texte.'],
    [
      'an answer that is neither yes nor no',
      'post',
      '/bacs',
      { gardé: 'oui' },
      400,
      'Le champ « gardé » attend true ou false.',
    ],
    [
      'a list',
      'post',
      '/bacs',
      [],
      400,
      'Des champs sont attendus (nom, modèle, gardé, hasard, instantané).',
    ],
    [
      'a name that is taken',
      'post',
      '/bacs',
      { nom: 'ESSAI' },
      422,
      'Le bac « essai » existe déjà. Choisissez un autre nom; les bacs sont : demonstration, essai.',
    ],
    [
      'a name that says nothing',
      'post',
      '/bacs',
      { nom: '—' },
      422,
      /^Le nom d'un bac a de 1 à 60 caractères/,
    ],
    ['a sandbox that nobody keeps', 'post', '/bacs', { gardé: true }, 422, /n'a pas de dossier de données/],
    [
      'an unknown preset',
      'post',
      '/bacs',
      { modèle: 'inconnu' },
      422,
      /^Modèle inconnu : « inconnu »\. Les modèles sont : .*demonstration/,
    ],
    [
      'the default sandbox dropped',
      'delete',
      '/bacs/demonstration',
      undefined,
      422,
      /reste ouvert tant que le simulateur fonctionne/,
    ],
    [
      'an unknown person',
      'put',
      '/bacs/essai/personnes/Zoé/etat',
      { état: 'invitée' },
      422,
      /^Personne inconnue dans le bac « essai » : « Zoé »\. Les personnes sont : Louise Gagnon, /,
    ],
    [
      'a way back',
      'put',
      '/bacs/essai/personnes/Émilie/etat',
      { état: 'invitée' },
      422,
      /^Émilie Tremblay est à l'état « compte créé »/,
    ],
    ['nobody', 'post', '/bacs/essai/personnes', {}, 422, /Le champ « prénom » attend un nom de personne/],
    [
      'a person with an unknown key',
      'post',
      '/bacs/essai/personnes',
      { ...ZOE, surnom: 'Zo' },
      422,
      /« surnom »/,
    ],
    [
      'a person in no state',
      'post',
      '/bacs/essai/personnes',
      { ...ZOE, état: 'partie' },
      422,
      /sans compte, invitée, /,
    ],
    [
      'a person of the real world',
      'post',
      '/bacs/essai/personnes',
      { ...ZOE, courriel: 'zoe@gmail.com' },
      422,
      /gmail\.com/,
    ],
    [
      'a person of the cast again, as somebody else',
      'post',
      '/bacs/essai/personnes',
      { ...ZOE, état: 'compte actif', "nom d'utilisateur": 'karim.haddad@erables.example' },
      422,
      /est déjà celui de Karim Haddad/,
    ],
    ['no state', 'put', '/bacs/essai/personnes/Émilie/etat', {}, 400, 'Le champ « état » attend un texte.'],
    [
      'a duration that is none',
      'post',
      '/bacs/essai/horloge/avance',
      { durée: 'demain' },
      400,
      /^Durée incomprise : « demain »\./,
    ],
    [
      'a duration too long',
      'post',
      '/bacs/essai/horloge/avance',
      { durée: '11 ans' },
      400,
      /^Durée incomprise/,
    ],
    [
      'a duration backwards',
      'post',
      '/bacs/essai/horloge/avance',
      { durée: '-1 jour' },
      400,
      /^Durée incomprise/,
    ],
    [
      'a number for a duration',
      'post',
      '/bacs/essai/horloge/avance',
      { durée: 60 },
      400,
      'Le champ « durée » attend un texte.',
    ],
    [
      'another unit',
      'post',
      '/bacs/essai/horloge/avance',
      { seconds: 60 },
      400,
      /^Le champ « durée » attend un texte\. Champ inconnu : « seconds »\./,
    ],
    [
      'a clock that is neither',
      'put',
      '/bacs/essai/horloge',
      {},
      400,
      'Le champ « arrêtée » attend true ou false.',
    ],
    [
      'a moment that is none',
      'put',
      '/bacs/essai/horloge',
      { arrêtée: true, maintenant: '23 novembre' },
      400,
      'Le champ « maintenant » attend une date et une heure, comme 2026-11-23T12:00:00Z.',
    ],
    ['a seed that is no text', 'post', '/bacs', { hasard: 7 }, 400, 'Le champ « hasard » attend un texte.'],
    [
      'an unknown fault',
      'post',
      '/bacs/essai/pannes',
      { panne: 'inondation' },
      422,
      `Panne inconnue : « inondation ». Les pannes sont : ${names}.`,
    ],
    ['no fault', 'post', '/bacs/essai/pannes', {}, 400, 'Le champ « panne » attend un texte.'],
    [
      'a fault that never strikes',
      'post',
      '/bacs/essai/pannes',
      { panne: 'portail lent', fois: 0 },
      400,
      /« fois » attend un nombre de 1 à 1000, ou « toujours »/,
    ],
    [
      'a fault of half a time',
      'post',
      '/bacs/essai/pannes',
      { panne: 'portail lent', fois: 1.5 },
      400,
      /« fois »/,
    ],
    [
      'a fault at no path',
      'post',
      '/bacs/essai/pannes',
      { panne: 'portail lent', adresse: 'ramq' },
      400,
      /^Le champ « adresse » attend un chemin qui commence par \/\.$/,
    ],
    [
      'a fault at a number',
      'post',
      '/bacs/essai/pannes',
      { panne: 'portail lent', adresse: 5 },
      400,
      /^Le champ « adresse » attend un chemin qui commence par \/\.$/,
    ],
    [
      'a fault of nobody',
      'post',
      '/bacs/essai/pannes',
      { panne: 'portail lent', personne: 'Zoé' },
      422,
      /^Personne inconnue/,
    ],
    [
      'a fault that lasts and should not',
      'post',
      '/bacs/essai/pannes',
      { panne: 'erreur interne', durée: 'PT1M' },
      422,
      "La panne « erreur interne » n'a pas de durée.",
    ],
    [
      'a fault that lasts too long',
      'post',
      '/bacs/essai/pannes',
      { panne: 'portail lent', durée: 'PT61S' },
      422,
      'La panne « portail lent » dure au plus 1 minute.',
    ],
    [
      'mail at a page',
      'post',
      '/bacs/essai/pannes',
      { panne: 'courriel refusé', adresse: '/ramq/*' },
      422,
      'La panne « courriel refusé » touche des courriels, pas une adresse de page.',
    ],
    [
      'a fault that is not there',
      'delete',
      '/bacs/essai/pannes/99',
      undefined,
      422,
      "Aucune panne n'a le numéro 99. Les pannes en cours sont : aucune.",
    ],
    ['a fault of no number', 'delete', '/bacs/essai/pannes/x', undefined, 422, /^Aucune panne n'a le numéro/],
    [
      'no line of the journal',
      'get',
      '/bacs/essai/journal?depuis=-1',
      undefined,
      400,
      "« depuis » attend le numéro d'une ligne.",
    ],
    [
      'a file that is no snapshot',
      'put',
      '/bacs/essai/instantane',
      { a: 1 },
      422,
      /^Ce fichier n'est pas un instantané du simulateur/,
    ],
  ] as const satisfies [string, Method, string, object | undefined, number, string | RegExp][]) {
    it(`is refused: ${what}`, async () => {
      const { erreur } = refusal(await send(method, encodeURI(path), body), status);
      const plain = erreur.replaceAll('\u00a0', ' ');
      if (typeof message === 'string') assert.equal(plain, message);
      else assert.match(plain, message);
      assert.deepEqual(sandbox.contents(), before);
      assert.equal(portal.sandboxes.all().length, 2);
    });
  }

  for (const [what, path, body, status, connus] of [
    ['sandbox', '/bacs/inconnu', undefined, 404, ['demonstration', 'essai']],
    ['sandbox of an object', '/bacs/__proto__', undefined, 404, ['demonstration', 'essai']],
    [
      'kind of line',
      '/bacs/essai/journal?genre=bruit',
      undefined,
      400,
      ['page', 'geste', 'refus', 'courriel', 'panne', 'conduite'],
    ],
    [
      'criterion',
      '/bacs/essai/journal?couleur=bleu',
      undefined,
      400,
      ['personne', 'genre', 'regle', 'depuis'],
    ],
    [
      'criterion given twice',
      '/bacs/essai/journal?genre=page&genre=page',
      undefined,
      400,
      ['personne', 'genre', 'regle', 'depuis'],
    ],
    ['criterion where there is none', '/bacs?nom=a', undefined, 400, []],
    ['address', '/nulle-part', undefined, 404, [...new Set(OPERATIONS.map((one) => `/controle${one.path}`))]],
    [
      'address, in capitals',
      '/BACS',
      undefined,
      404,
      [...new Set(OPERATIONS.map((one) => `/controle${one.path}`))],
    ],
  ] as const) {
    it(`is refused with the list of those that are: a ${what}`, async () => {
      assert.deepEqual(refusal(await send('get', path, body), status).connus, connus);
    });
  }
  it('is refused with the list of the states', async () => {
    const { connus = [] } = refusal(
      await send('put', encodeURI('/bacs/essai/personnes/Émilie/etat'), { état: 'partie' }),
      400,
    );
    assert.deepEqual([connus.length, connus[0]], [13, 'sans compte']);
  });
});
