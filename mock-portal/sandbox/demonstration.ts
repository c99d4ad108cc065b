import { join } from 'node:path';
import type { CivilityTitle } from '../onboarding/civility-title.ts';
import type { Clinic, EmployeeRole } from '../onboarding/ports.ts';
import type { Service } from '../onboarding/services.ts';
import { PresetError, type CastMember, type Preset } from './preset.ts';
import { BUILT_IN_PRESETS, readPresetFile } from './preset-files.ts';

const FILE = join(BUILT_IN_PRESETS, 'demonstration.yaml');

/** What a sandbox starts with unless told otherwise (screens.md, « People of the demonstration clinic »). */
export const DEMONSTRATION: Preset = readPresetFile(FILE);

export const DEMONSTRATION_CLINIC: Clinic = DEMONSTRATION.clinic;

interface Person {
  civilityTitle: CivilityTitle;
  firstName: string;
  lastName: string;
  email: string;
}

/** Someone who has an account from the start; the username is the e-mail address. */
interface AccountHolder extends Person {
  /** What the person is in the demonstration, for people to read. */
  part: string;
  services: readonly Service[];
  employedAs: EmployeeRole | undefined;
}

const withAccount = DEMONSTRATION.people.filter(({ state }) => state !== 'noAccount');

const personOf = ({ civilityTitle, firstName, lastName, email }: CastMember): Person => ({
  civilityTitle,
  firstName,
  lastName,
  email,
});

function servicesOf({ rights, state }: CastMember): Service[] {
  const representative: Service[] = rights.includes('designatedRepresentative') ? ['userEnrolment'] : [];
  return state === 'accountElsewhere' ? representative : [...representative, 'rvsq'];
}

function employmentOf({ rights, state }: CastMember): EmployeeRole | undefined {
  if (state !== 'employee') return undefined;
  return rights.includes('localAdministrator') ? 'localAdministrator' : 'employee';
}

export const ACCOUNT_HOLDERS: readonly AccountHolder[] = withAccount.map((member) => ({
  ...personOf(member),
  part: member.part,
  services: servicesOf(member),
  employedAs: employmentOf(member),
}));

/** People without an account, for the journeys. */
export const NEWCOMERS: readonly Person[] = DEMONSTRATION.people
  .filter(({ state }) => state === 'noAccount')
  .map(personOf);

const [firstHolder] = withAccount;
if (firstHolder === undefined) throw new PresetError([`${FILE} doit compter une personne avec un compte.`]);

/** The password of every seeded account. */
export const DEMONSTRATION_PASSWORD = firstHolder.password;

/** What every seeded account answered to the eight secret questions, in their order. */
export const DEMONSTRATION_ANSWERS = firstHolder.answers;
