import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { DataError, inTransaction, openDatabase, SCHEMA_VERSION } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'database-'));
after(() => {
  rmSync(folder, { recursive: true });
});

describe('openDatabase', () => {
  for (const version of [1, SCHEMA_VERSION - 1, SCHEMA_VERSION + 1, 99, -1]) {
    it(`refuses a file of version ${version} in French, and leaves what it holds`, () => {
      const file = join(folder, `version${version}.sqlite`);
      const foreign = new DatabaseSync(file);
      foreign.exec(`CREATE TABLE theirs (a TEXT); PRAGMA user_version = ${version};`);
      foreign.close();
      assert.throws(() => openDatabase(file), {
        constructor: DataError,
        message: `Les données de ${file} viennent d'une autre version du simulateur. Déplacez ce fichier ou choisissez un autre dossier avec --donnees.`,
      });
      const again = new DatabaseSync(file);
      const tables = again.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
      assert.deepEqual(
        tables.map(({ name }) => name),
        ['theirs'],
      );
      assert.equal(again.prepare('PRAGMA user_version').get()?.['user_version'], version);
      again.close();
    });
  }
  it('opens its own file again', () => {
    const file = join(folder, 'ours.sqlite');
    const first = openDatabase(file);
    first.exec("INSERT INTO clinics VALUES ('a', 'A')");
    first.close();
    const second = openDatabase(file);
    assert.equal(second.prepare('SELECT name FROM clinics').get()?.['name'], 'A');
    second.close();
  });
  it('refuses a file that is no database, in French, and leaves it as it is', () => {
    const file = join(folder, 'letter.txt');
    const letter = 'Chère Louise, '.repeat(100);
    writeFileSync(file, letter);
    assert.throws(
      () => openDatabase(file),
      (error) => {
        assert.ok(error instanceof DataError);
        assert.ok(error.message.startsWith(`Le fichier ${file} n'est pas lisible (`));
        assert.match(error.message, /choisissez un autre dossier avec --donnees\.$/);
        return true;
      },
    );
    assert.equal(readFileSync(file, 'utf8'), letter);
  });
  it('refuses in French a file that another simulator uses, until it is closed', () => {
    const file = join(folder, 'used.sqlite');
    const first = openDatabase(file);
    assert.throws(() => openDatabase(file), {
      constructor: DataError,
      message: `Un autre simulateur se sert de ${file}. Arrêtez-le ou choisissez un autre dossier avec --donnees.`,
    });
    first.close();
    openDatabase(file).close();
  });
  it('keeps no row that points to nothing', () => {
    const database = openDatabase(':memory:');
    assert.throws(() => {
      database.exec("INSERT INTO employees VALUES ('nobody', 'nowhere', 'employee')");
    }, /FOREIGN KEY/);
    database.close();
  });
});

describe('inTransaction', () => {
  const database = openDatabase(':memory:');
  const insert = (id: string) => database.prepare('INSERT INTO clinics VALUES (?, ?)').run(id, id);
  const clinics = () =>
    database
      .prepare('SELECT id FROM clinics')
      .all()
      .map(({ id }) => id);
  after(() => {
    database.close();
  });

  it('takes every change back when one of them throws, and throws the same', () => {
    const problem = new Error('no');
    const changes = () => {
      insert('lost');
      throw problem;
    };
    assert.throws(() => inTransaction(database, changes), problem);
    assert.deepEqual(clinics(), []);
  });
  it('works after one that failed, and returns what the changes return', () => {
    const value = inTransaction(database, () => {
      insert('kept');
      return 'done';
    });
    assert.equal(value, 'done');
    assert.deepEqual(clinics(), ['kept']);
  });
});
