import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { PERSON_STATES } from './person-states.ts';
import { BUILT_IN_PRESETS, loadPresets, readPreset } from './preset-files.ts';
import { fileRefusal, refusalOf, typeset } from './preset-test-data.ts';

const root = mkdtempSync(join(tmpdir(), 'presets-'));
after(() => {
  rmSync(root, { recursive: true });
});

/** A folder with these files. */
function folderOf(name: string, files: Readonly<Record<string, string | Buffer>>): string {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
}

const YAML = `
personnes:
  - titre: Monsieur
    prénom: Minh
    nom: Nguyen
    courriel: minh@courriel.example`;
const CSV =
  'titre;prénom;nom;courriel;clinique\r\nMonsieur;Étienne;Côté;e@courriel.example;Clinique de la Côte';

const refused = (fileName: string): string => refusalOf(() => readPreset(fileName, YAML)).message;

describe('readPreset', () => {
  it('calls a preset by the name of its file, in whatever folder', () => {
    assert.equal(readPreset('dossier/mes-personnes-2.yml', YAML).id, 'mes-personnes-2');
    assert.equal(readPreset('essai.YAML', YAML).id, 'essai');
  });

  it('refuses a file by its name', () => {
    const lowerCase =
      "Son nom ne doit avoir que des lettres minuscules sans accent, des chiffres et des traits d'union avant";
    assert.equal(
      refused('dossier/Mes états.yaml'),
      fileRefusal('dossier/Mes états.yaml', `${lowerCase} .yaml. Nom reçu : « Mes états ».`),
    );
    assert.equal(refused('É.CSV'), fileRefusal('É.CSV', `${lowerCase} .CSV. Nom reçu : « É ».`));
    assert.equal(
      refused('essai.json'),
      fileRefusal('essai.json', 'Son nom doit finir par .yaml, .yml ou .csv.'),
    );
  });
});

describe('loadPresets', () => {
  it('reads every preset of every folder, and nothing else', () => {
    const one = folderOf('one', {
      'lisez-moi.txt': 'bonjour',
      '.essai.yaml': 'caché',
      'b.yaml': `nom: B${YAML}`,
      'a.YML': `nom: A${YAML}`,
    });
    const other = folderOf('other', { 'c.csv': `\ufeff${CSV}` });
    mkdirSync(join(other, 'dossier.yaml'));
    const presets = loadPresets([one, other]);
    assert.deepEqual([...presets.keys()], ['a', 'b', 'c']);
    assert.deepEqual(
      [...presets.values()].map(({ id, name }) => `${id} ${name}`),
      ['a A', 'b B', 'c c'],
    );
    assert.equal(presets.get('c')?.people[0]?.firstName, 'Étienne');
  });

  it('reads the CSV that Excel writes in French in Windows-1252', () => {
    const folder = folderOf('excel', { 'excel.csv': Buffer.from(CSV, 'latin1') });
    const preset = loadPresets([folder]).get('excel');
    assert.equal(preset?.clinic.name, 'Clinique de la Côte');
    assert.deepEqual(
      preset.people.map(({ firstName, lastName }) => `${firstName} ${lastName}`),
      ['Étienne Côté'],
    );
  });

  it('refuses YAML that is not in UTF-8', () => {
    const folder = folderOf('latin', { 'essai.yaml': Buffer.from('nom: Été', 'latin1') });
    assert.equal(
      refusalOf(() => loadPresets([folder])).message,
      fileRefusal(join(folder, 'essai.yaml'), "Son texte n'est pas en UTF-8. Enregistrez-le en UTF-8."),
    );
  });

  it('tells the faults of every file at once, and two files with one name', () => {
    const one = folderOf('first', { 'a.yaml': YAML, 'a.csv': CSV, 'b.yaml': 'nom: b' });
    const other = folderOf('second', { 'a.yml': YAML, 'c.yaml': YAML });
    const refusal = refusalOf(() => loadPresets([one, other]));
    assert.deepEqual(refusal.faults, [
      fileRefusal(join(one, 'a.yaml'), `${join(one, 'a.csv')} porte déjà le nom « a ».`),
      fileRefusal(
        join(one, 'b.yaml'),
        'Le champ « personnes » attend une liste de personnes. Valeur reçue : aucune.',
      ),
      fileRefusal(join(other, 'a.yml'), `${join(one, 'a.csv')} porte déjà le nom « a ».`),
    ]);
    assert.equal(refusal.message, refusal.faults.join('\n'));
  });

  it('refuses a folder that is not there', () => {
    const folder = join(root, 'nulle-part');
    assert.equal(refusalOf(() => loadPresets([folder])).message, `Le dossier ${folder} n'est pas lisible.`);
  });
});

describe('the presets that come with the simulator', () => {
  const presets = loadPresets([BUILT_IN_PRESETS]);

  it('are the demonstration and the states', () => {
    assert.deepEqual(
      [...presets.values()].map(({ id, name, clinic }) => `${id}, ${name}, ${clinic.id}`),
      ['demonstration, Clinique de démonstration, erables', 'etats, Tous les états, erables'],
    );
  });

  it('have the same Louise, and then one person in each state, whose part tells it', () => {
    const [louise, ...others] = presets.get('etats')?.people ?? [];
    assert.deepEqual(louise, presets.get('demonstration')?.people[0]);
    assert.deepEqual(
      others.map(({ state }) => state),
      Object.keys(PERSON_STATES),
    );
    assert.equal(new Set(others.map(({ part }) => part)).size, others.length);
    assert.deepEqual(new Set(others.map(({ civilityTitle }) => civilityTitle)).size, 4);
    assert.equal(others[2]?.part, typeset('déjà inscrit à la RAMQ et invité (réponse « Oui »)'));
  });

  it('reach nobody real, nor the address that a newcomer will choose', () => {
    for (const { email, username, state } of [...presets.values()].flatMap(({ people }) => people)) {
      assert.match(email, /@(?:courriel|erables)\.example$/);
      assert.match(username, state === 'noAccount' ? /@identifiant\.example$/ : /\.example$/);
    }
  });
});
