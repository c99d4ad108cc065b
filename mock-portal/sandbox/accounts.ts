import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { CIVILITY_TITLES } from '../onboarding/civility-title.ts';
import type { Account, AccountStore } from '../onboarding/ports.ts';
import { identifierKey } from '../onboarding/text.ts';

/** An account's columns, in every query that reads one. */
export const ACCOUNT_COLUMNS =
  'accounts.username, accounts.civility_title, accounts.first_name, accounts.last_name, accounts.email, accounts.password_hash';

const accountRow = z.object({
  username: z.string(),
  civility_title: z.enum(CIVILITY_TITLES),
  first_name: z.string(),
  last_name: z.string(),
  email: z.string(),
  password_hash: z.string(),
});

export function readAccount(row: unknown): Account {
  const read = accountRow.parse(row);
  return {
    username: read.username,
    civilityTitle: read.civility_title,
    firstName: read.first_name,
    lastName: read.last_name,
    email: read.email,
    passwordHash: read.password_hash,
  };
}

const answerRow = z.object({ answer_hash: z.string() });

export function accountStore(database: DatabaseSync): AccountStore {
  const byKey = database.prepare(`SELECT ${ACCOUNT_COLUMNS} FROM accounts WHERE username_key = ?`);
  const insert = database.prepare('INSERT INTO accounts VALUES (?, ?, ?, ?, ?, ?, ?)');
  const insertAnswer = database.prepare('INSERT INTO security_answers VALUES (?, ?, ?)');
  const answers = database.prepare(
    'SELECT answer_hash FROM security_answers WHERE username_key = ? ORDER BY question',
  );
  const changePassword = database.prepare('UPDATE accounts SET password_hash = ? WHERE username_key = ?');
  return {
    find(username) {
      const row = byKey.get(identifierKey(username));
      return row === undefined ? undefined : readAccount(row);
    },
    add(account, answerHashes) {
      const { username, civilityTitle, firstName, lastName, email, passwordHash } = account;
      const key = identifierKey(username);
      insert.run(key, username, civilityTitle, firstName, lastName, email, passwordHash);
      answerHashes.forEach((answerHash, question) => insertAnswer.run(key, question, answerHash));
    },
    answerHashes: (username) =>
      answers.all(identifierKey(username)).map((row) => answerRow.parse(row).answer_hash),
    changePassword: (username, passwordHash) =>
      void changePassword.run(passwordHash, identifierKey(username)),
  };
}
