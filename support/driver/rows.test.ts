import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rowsAmong } from './rows.ts';

const TABLE = [
  ['Nom', 'Prénom', 'État'],
  ['Gagnon', 'Louise', 'Compte actif'],
  ['Haddad', 'Karim', 'Verrouillé'],
];

describe('rowsAmong', () => {
  it('is told by the columns that are named, in any order', () => {
    const wanted = [
      ['État', 'Nom'],
      ['Verrouillé', 'Haddad'],
      ['Verrouillé', 'Gagnon'],
      ['*', 'Gagnon'],
    ];
    assert.deepEqual(rowsAmong(TABLE, wanted), [
      ['Verrouillé', 'Haddad'],
      ['*', 'Gagnon'],
    ]);
  });
  it('says which column there is not, and which there are', () => {
    assert.throws(
      () => rowsAmong(TABLE, [['Rôle'], ['Employé']]),
      /pas de colonne «\u00a0Rôle\u00a0».*Nom, Prénom/,
    );
  });
});
