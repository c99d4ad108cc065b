/**
 * What nobody outside could tell us: every number and list that screens.md marks as a hypothesis. Each is an option of
 * `npm start` and has a line in the fidelity register.
 */
export interface Rules {
  /** How many failed sign-ins in a row lock a username (R1). */
  signInTries: number;
  /** How many wrong secret codes lock an invitation (R7). */
  secretCodeTries: number;
  /** How many failed recoveries of a password block a username (R9). */
  recoveryTries: number;
  /** How many of the secret questions a recovery asks (R9). */
  recoveryQuestions: number;
  /** How long an invitation's link lives, in days (R6). */
  invitationDays: number;
  /** How long a session lasts without activity, in minutes (R10). */
  sessionMinutes: number;
  /** How many people a page of « Utilisateurs » shows (R3). */
  usersPerPage: number;
  /** The longest first or last name, in characters (R4). */
  nameMaxLength: number;
  /** The longest password, in characters (R7). */
  passwordMaxLength: number;
  /** What stands before the @ of an address that several people read (R4). */
  sharedMailboxes: readonly string[];
}

export const DEFAULT_RULES: Rules = {
  signInTries: 5,
  secretCodeTries: 5,
  recoveryTries: 5,
  recoveryQuestions: 3,
  invitationDays: 30,
  sessionMinutes: 20,
  usersPerPage: 25,
  nameMaxLength: 60,
  passwordMaxLength: 128,
  sharedMailboxes: ['accueil', 'admin', 'administration', 'clinique', 'info', 'reception', 'secretariat'],
};
