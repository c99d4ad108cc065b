// What a failure says of a page, whoever reads it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EXPECTED, failure, UNABLE, type Expectation } from './expectations.ts';
import { HttpPage } from './http-page.ts';

const FORM = `<h1>Créer un compte</h1><h2>Identité</h2>
  <div role="alert"><a href="#nom">Le nom manque.</a> <a href="#ville">La ville manque.</a></div>
  <a href="/aide">Aide</a> <a href="/1">Modifier</a> <a href="/2">Modifier</a> <button>Continuer la demande</button>
  <button disabled>Terminer</button> <p>Votre code <b>a été</b> envoyé.</p> <p role="status">Compte créé.</p>
  <label for="nom">Nom de famille *</label><input id="nom" value="Roy" aria-describedby="aide-nom">
  <span id="aide-nom">Comme sur la carte.</span>
  <label>Prénom <input></label>
  <fieldset role="radiogroup"><legend>Titre de civilité</legend><label><input type="radio" checked> Madame</label>
    <label><input type="radio"> Monsieur</label></fieldset>
  <label><input type="checkbox"> Rendez-vous santé</label>
  <table aria-label="Gens"><thead><tr><th>Nom</th><th>État</th></tr></thead>
    <tbody><tr><td>Roy</td><td>actif</td></tr><tr><td>Côté</td><td>invité</td></tr></tbody></table>
  <dialog open aria-label="Retirer"></dialog> <output aria-label="Code secret">Ab12</output>`;

/** What is said below the sentence and the address. */
function saidOf({ sentence, instead }: Expectation, body = FORM): string[] {
  const page = HttpPage.answered({ method: 'GET', address: 'http://a.example/' }, `<main>${body}</main>`);
  const { message } = failure({ sentence, instead }, page.address, page, undefined);
  const [first, address, ...found] = message.replaceAll('\u00a0', ' ').split('\n');
  assert.ok(sentence.replaceAll('\u00a0', ' ').startsWith(first ?? ''));
  assert.ok(message.includes(`Page\u00a0: ${page.address}`), address);
  return found.slice(found.findIndex((line) => line.startsWith('Page')) + 1);
}

const READ = /^On y lit : Créer un compte Identité/;

describe('of what is not on the page', () => {
  it('is told what else has the name, then all of its kind, nearest first', () => {
    assert.deepEqual(saidOf(UNABLE.use('button', 'Aide')), [
      'Il y a un lien de ce nom.',
      'Boutons de la page : « Terminer », « Continuer la demande ».',
    ]);
    assert.deepEqual(saidOf(EXPECTED.control('link', 'continuer')), [
      'Liens de la page : « Modifier », « Le nom manque. », « La ville manque. », « Aide ».',
    ]);
    assert.deepEqual(
      saidOf(EXPECTED.control('button', 'Continuer'))[0],
      'Boutons de la page : « Continuer la demande », « Terminer ».',
    );
    assert.deepEqual(
      saidOf(EXPECTED.control('button', 'Compte créé.'))[0],
      "Ces mots sont sur la page, mais c'est un simple texte.",
    );
    assert.deepEqual(saidOf(UNABLE.fill('Nom de')), ['Champs de la page : « Nom de famille », « Prénom ».']);
    assert.deepEqual(saidOf(UNABLE.tick('Madame')), [
      'Il y a un bouton radio de ce nom.',
      'Cases de la page : « Rendez-vous santé ».',
    ]);
    assert.deepEqual(saidOf(EXPECTED.dialog('Retirer cette personne')), [
      'Boîtes de dialogue ouvertes de la page : « Retirer ».',
    ]);
    assert.deepEqual(saidOf(EXPECTED.readable('Code')), ['Parties nommées de la page : « Code secret ».']);
    assert.deepEqual(saidOf(UNABLE.tick('X'), ''), ['Cases de la page : aucune.']);
  });
  it('is told a dozen names at most', () => {
    const links = Array.from({ length: 14 }, (_, index) => `<a href="/">Lien ${index}</a>`).join('');
    const [said = ''] = saidOf(EXPECTED.control('link', 'Lien 13'), links.replace('Lien 13', 'Lien n°13'));
    assert.match(said, /^Liens de la page : « Lien 1 », .*, …\.$/);
    assert.equal(said.match(/«/g)?.length, 12);
  });
  it('is told first what has the name in it', () => {
    const links = '<a href="/">Quitter</a> <a href="/">Ajouter un utilisateur</a>';
    const said = ['Liens de la page : « Ajouter un utilisateur », « Quitter ».'];
    assert.deepEqual(saidOf(EXPECTED.control('link', 'ajouter'), links), said);
  });
  it('is told how many there are, or that it cannot be used', () => {
    assert.deepEqual(saidOf(UNABLE.use('link', 'Modifier')), ['Il y en a 2.']);
    assert.equal(saidOf(UNABLE.use('button', 'Terminer'))[0], 'Il est là, mais désactivé.');
    const behind = 'Il est là, mais derrière une boîte de dialogue.';
    assert.equal(saidOf(UNABLE.use('button', 'Continuer la demande'))[0], behind);
    const inside = '<button>Fermer</button><dialog open aria-label="B"><button>Oui</button></dialog>';
    assert.equal(saidOf(UNABLE.use('button', 'Fermer'), inside)[0], behind);
    assert.notEqual(saidOf(UNABLE.use('button', 'Oui'), inside)[0], behind);
  });
  it('is told the heading, or the line, that is there', () => {
    const [kind, headings, read = ''] = saidOf(EXPECTED.heading('Identité'));
    assert.equal(kind, 'Il y a un sous-titre de ce nom.');
    assert.equal(headings, 'Grand titre de la page : « Créer un compte ».');
    assert.match(read, READ);
    const [nearest, all = ''] = saidOf(EXPECTED.text('Votre code est envoyé.'));
    assert.equal(nearest, 'Le plus proche : « Votre code a été envoyé. ».');
    const long = '<p>Votre code a été envoyé. Il est valide trente jours, et il faut le garder secret.</p>';
    assert.equal(saidOf(EXPECTED.text('Votre code a été perdu.'), long)[0], nearest);
    assert.doesNotMatch(saidOf(EXPECTED.text('QUOI')).join(), /Le plus proche/);
    assert.match(all, READ);
  });
});

describe('of a form', () => {
  it('is told what the field holds, and what stands beside it and on top', () => {
    assert.deepEqual(saidOf(EXPECTED.value('Nom de famille', 'Ro')), ['Il contient « Roy ».']);
    assert.deepEqual(saidOf(EXPECTED.value('Prénom', 'Ro')), ['Il est vide.']);
    assert.deepEqual(saidOf(EXPECTED.hint('Prénom', 'Un')), ["Rien n'est écrit à côté du champ."]);
    assert.deepEqual(saidOf(EXPECTED.fault('Nom de famille', 'La ville manquait.')), [
      'À côté du champ : « Comme sur la carte. ».',
      'En haut de la page : « La ville manque. », « Le nom manque. ».',
    ]);
    assert.equal(
      saidOf(EXPECTED.fault('Nom de', 'Le nom manque.'))[0],
      'Champs de la page : « Nom de famille », « Prénom ».',
    );
    assert.deepEqual(saidOf(EXPECTED.faultOnTop('X'), '<p>Un</p>'), [
      'En haut de la page : aucune.',
      'On y lit : Un',
    ]);
    assert.deepEqual(saidOf(EXPECTED.notice('Compte')), [
      "Messages d'information de la page : « Compte créé. », « Ab12 ».",
    ]);
  });
  it('is told what is ticked, and the choices of the group', () => {
    assert.deepEqual(saidOf(EXPECTED.choice('Monsieur')), ['Est coché : « Madame ».']);
    assert.deepEqual(saidOf(UNABLE.choose('Titre de civilité', 'Monsieurs')), [
      'Choix à « Titre de civilité » : « Monsieur », « Madame ».',
    ]);
    assert.deepEqual(saidOf(UNABLE.choose('Titre', 'Madame')), [
      'Groupes de choix de la page : « Titre de civilité ».',
    ]);
    assert.deepEqual(saidOf(EXPECTED.choices('Titre de civilité', ['Madame'])), [
      'Les choix sont : Madame, Monsieur.',
    ]);
    assert.equal(
      saidOf(EXPECTED.labels(['Nom']))[0],
      'Les champs sont : Nom de famille *, Titre de civilité.',
    );
  });
});

describe('of a table', () => {
  it('is told its rows, or the tables that there are', () => {
    assert.deepEqual(saidOf(EXPECTED.rows('Gens', [['X', 'Y']])), [
      'Il en a 2 :',
      '| Roy | actif |',
      '| Côté | invité |',
    ]);
    assert.deepEqual(saidOf(EXPECTED.rowsAmong('Gens', [['Nom'], ['Roy'], ['Coté']])), [
      'Il a :',
      '| Nom | État |',
      '| Côté | invité |',
      '| Roy | actif |',
    ]);
    assert.deepEqual(saidOf(EXPECTED.rows('Personnes', [['X']])), ['Tableaux de la page : « Gens ».']);
    assert.deepEqual(saidOf(EXPECTED.columns('Gens', ['X'])), ['Les colonnes sont : Nom, État.']);
    assert.deepEqual(saidOf(EXPECTED.rowsAmong('Gens', [['Âge'], ['8']])), [
      "Le tableau n'a pas de colonne « Âge ». Ses colonnes sont : Nom, État.",
    ]);
  });
  it('is told by their number, where any rows would do', () => {
    const sentence = (count: number) =>
      EXPECTED.rows('Gens', Array<string[]>(count).fill(['*', '*'])).sentence.replaceAll('\u00a0', ' ');
    assert.equal(sentence(25), '25 lignes étaient attendues dans le tableau « Gens ».');
    assert.equal(sentence(1), '1 ligne était attendue dans le tableau « Gens ».');
    assert.equal(sentence(0), "Aucune ligne n'était attendue dans le tableau « Gens ».");
    assert.deepEqual(saidOf(EXPECTED.rows('Gens', [['*', '*']])).length, 3);
  });
  it('is told that rows have too many cells, or are its heads', () => {
    const lastOf = (rows: string[][]) => saidOf(EXPECTED.rows('Gens', rows)).at(-1);
    const untitled = "Cette étape n'a pas de ligne de titres.";
    assert.equal(
      lastOf([['Roy', 'actif', 'x']]),
      `Vos lignes ont 3 cellules; le tableau en a 2 : Nom, État. ${untitled}`,
    );
    assert.equal(
      lastOf([['Nom'], ['Roy']]),
      `Vos lignes ont 1 cellule; le tableau en a 2 : Nom, État. ${untitled}`,
    );
    assert.equal(
      lastOf([
        ['Nom', 'État'],
        ['Roy', 'actif'],
      ]),
      untitled,
    );
    const none = '<table aria-label="Gens"><tr><td colspan="2">Personne</td></tr></table>';
    assert.deepEqual(saidOf(EXPECTED.rows('Gens', [['Nul']]), none), ['Il en a 1 :', '| Personne |']);
  });
});
