import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { CIVILITY_TITLES } from '../onboarding/civility-title.ts';
import type { ExpectedPasswords } from '../onboarding/ports.ts';
import { identifierKey } from '../onboarding/text.ts';
import { isPersonRight, isPersonState } from './person-states.ts';
import type { CastMember } from './preset.ts';
import type { Contents } from './snapshot.ts';

/** Somebody of the cast, and whether the password they were given still opens their account. */
export interface KnownPerson extends CastMember {
  passwordStands: boolean;
}

/** The people whom trainers and scenarios know by name. */
export interface Cast extends ExpectedPasswords {
  /** In the order in which they were added. */
  list(): KnownPerson[];
  /** Adds somebody, or puts them in the place of whoever had the e-mail. */
  put(member: CastMember): void;
  /** Gives those whose password is not known what they sign in with, where they are among these people. */
  learn(people: readonly CastMember[]): void;
}

/** In the place of a password that was left out. */
const UNKNOWN = '';

const memberText = z.object({
  civilityTitle: z.enum(CIVILITY_TITLES),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  username: z.string(),
  password: z.string(),
  answers: z.array(z.string()),
  state: z.string().refine(isPersonState),
  rights: z.array(z.string().refine(isPersonRight)),
  part: z.string(),
  secretCode: z.string().optional(),
});
const personRow = z.object({ member: z.string(), password_stands: z.number() });

function readPerson(row: unknown): KnownPerson {
  const { member, password_stands: stands } = personRow.parse(row);
  const { secretCode, ...rest } = memberText.parse(JSON.parse(member));
  return { ...rest, secretCode, passwordStands: stands === 1 };
}

/** These contents without what the cast signs in with: for a file that anybody may read. */
export function withoutCredentials(contents: Contents): Contents {
  const people = (contents['people'] ?? []).map((row) => {
    const member = memberText.parse(JSON.parse(String(row['member'])));
    const told = { ...member, password: UNKNOWN, answers: [], secretCode: undefined };
    return { ...row, member: JSON.stringify(told) };
  });
  return { ...contents, people };
}

export function castOf(database: DatabaseSync): Cast {
  const all = database.prepare('SELECT member, password_stands FROM people ORDER BY rowid');
  const put = database.prepare(
    `INSERT INTO people (email_key, member, username_key) VALUES (?, ?, ?)
     ON CONFLICT (email_key) DO UPDATE SET member = excluded.member, username_key = excluded.username_key`,
  );
  const heed = database.prepare(
    "UPDATE people SET password_stands = 0 WHERE username_key = ? AND member ->> 'password' <> ?",
  );
  const cast: Cast = {
    heed: (username, password) => void heed.run(identifierKey(username), password),
    list: () => all.all().map(readPerson),
    put: (member) =>
      void put.run(identifierKey(member.email), JSON.stringify(member), identifierKey(member.username)),
    learn(people) {
      for (const known of cast.list()) {
        const told = people.find(({ email }) => email === known.email);
        if (known.password !== UNKNOWN || told === undefined) continue;
        const { secretCode } = known;
        cast.put({ ...memberText.parse(known), secretCode, password: told.password, answers: told.answers });
      }
    },
  };
  return cast;
}
