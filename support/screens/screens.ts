import type { Driver } from '../driver/driver.ts';
import { AccountFormScreen, PolicyScreen } from './account-screens.ts';
import { AddUserScreen } from './add-user-screen.ts';
import { EmployeesScreen } from './employees-screen.ts';
import { Form } from './form.ts';
import { ForgottenPasswordScreen } from './forgotten-password-screen.ts';
import { MailboxScreen } from './mailbox-screen.ts';
import { SignInScreen } from './sign-in-screen.ts';
import { UserAddedScreen } from './user-added-screen.ts';
import { UsersScreen } from './users-screen.ts';

/** Every screen, as one person's browser shows it, in the guide's order. */
export const screensOf = (driver: Driver) => ({
  signIn: SignInScreen.ofRamq(driver),
  users: new UsersScreen(driver),
  addUser: new AddUserScreen(driver),
  userAdded: new UserAddedScreen(driver),
  mailbox: new MailboxScreen(driver),
  policy: new PolicyScreen(driver),
  accountForm: new AccountFormScreen(driver),
  forgottenPassword: new ForgottenPasswordScreen(driver),
  rvsqSignIn: SignInScreen.ofRvsq(driver),
  employees: new EmployeesScreen(driver),
  form: new Form(driver),
});

export type Screens = ReturnType<typeof screensOf>;
