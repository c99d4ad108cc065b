// What the rules need from the world around them. A sandbox provides it all; a test provides what it likes.
import type { CivilityTitle } from './civility-title.ts';
import type { Invitation } from './invitation.ts';
import type { Journal } from './journal.ts';
import type { Rules } from './rules.ts';
import type { Service } from './services.ts';
import type { TryKind } from './tries.ts';

/** The one source of time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** The one source of chance, cryptographic in the product. */
export interface RandomSource {
  /** A whole number from 0 to limit - 1, each as likely. */
  integerBelow(limit: number): number;
  bytes(count: number): Uint8Array;
}

/** Keeps passwords, answers and codes without keeping them readable. */
export interface SecretHasher {
  hash(secret: string): Promise<string>;
  /** Takes as long, and answers no, where there is no hash to compare with. */
  matches(secret: string, hash: string | undefined): Promise<boolean>;
  /** The same bytes for the same text, which tell nothing of it. */
  fingerprint(text: string): Uint8Array;
}

export interface Clinic {
  id: string;
  name: string;
}

/** A person's account at the RAMQ online services. */
export interface Account {
  username: string;
  civilityTitle: CivilityTitle;
  firstName: string;
  lastName: string;
  email: string;
  passwordHash: string;
}

export interface AccountStore {
  /** Looks a username up, ignoring case and outer spaces. */
  find(username: string): Account | undefined;
  /** @param answerHashes one for each secret question, in their order */
  add(account: Account, answerHashes: readonly string[]): void;
  /** The hashes of the account's secret answers, in the questions' order; none for an unknown username. */
  answerHashes(username: string): string[];
  changePassword(username: string, passwordHash: string): void;
}

export interface InvitationStore {
  /** @param reference the link's token, or its short form */
  find(reference: string): Invitation | undefined;
  ofClinic(clinicId: string): Invitation[];
  add(invitation: Invitation): void;
  recordPolicyAcceptance(referenceNumber: string, policyVersion: string, at: number): void;
  markUsed(referenceNumber: string, username: string, at: number): void;
  markRevoked(referenceNumber: string, at: number): void;
  /** Its validity begins again. */
  markSent(referenceNumber: string, at: number): void;
  changeSecretCode(referenceNumber: string, secretCodeHash: string): void;
}

/** How often something failed in a row, each kind by itself. */
export interface TryCounter {
  count(kind: TryKind, key: string): number;
  /** Counts one more. */
  add(kind: TryKind, key: string): void;
  clear(kind: TryKind, key: string): void;
}

/** Which account may use which service for which clinic. */
export interface GrantStore {
  servicesOf(username: string): Service[];
  /** The clinic for which the account has the service, if any. */
  clinicFor(username: string, service: Service): Clinic | undefined;
  has(username: string, service: Service, clinicId: string): boolean;
  add(username: string, service: Service, clinicId: string): void;
  /** Takes every service of the clinic from the account. */
  removeAll(username: string, clinicId: string): void;
  /** Every account tied to the clinic, with what it may use there. */
  ofClinic(clinicId: string): { account: Account; services: Service[] }[];
}

export type EmployeeRole = 'localAdministrator' | 'employee';

export interface Employee {
  account: Account;
  role: EmployeeRole;
}

/** The people who work in a clinic, as RVSQ knows them. */
export interface EmployeeStore {
  ofClinic(clinicId: string): Employee[];
  /** Where the account works and as what, if anywhere. */
  employmentOf(username: string): { clinic: Clinic; role: EmployeeRole } | undefined;
  add(username: string, clinicId: string, role: EmployeeRole): void;
  remove(username: string, clinicId: string): void;
}

/** The messages that were written, and wait until they can leave. */
export interface Outbox {
  /**
   * Puts an invitation's message in the box. One of the same invitation that still waits there is replaced.
   * @param sentBy username of the representative whom the message names
   * @param at the date that the message bears, in milliseconds since 1970
   */
  put(referenceNumber: string, sentBy: string, at: number): void;
  /** Whether the invitation's message has not left yet. */
  isWaiting(referenceNumber: string): boolean;
}

/** The people of whom it is known in advance which password they will have. */
export interface ExpectedPasswords {
  /** Told of the password of a new account: what was expected is not theirs where it is another. */
  heed(username: string, password: string): void;
}

/** Everything that the rules of one sandbox work with. */
export interface Onboarding {
  rules: Rules;
  clock: Clock;
  random: RandomSource;
  hasher: SecretHasher;
  accounts: AccountStore;
  cast: ExpectedPasswords;
  tries: TryCounter;
  invitations: InvitationStore;
  grants: GrantStore;
  employees: EmployeeStore;
  outbox: Outbox;
  journal: Journal;
  /** Does works about the same subject one after the other, so that none sees another's half. */
  inTurn<Value>(subject: string, work: () => Promise<Value>): Promise<Value>;
  /** Runs the changes whole or not at all; throws what they throw. */
  transaction<Value>(changes: () => Value): Value;
}
