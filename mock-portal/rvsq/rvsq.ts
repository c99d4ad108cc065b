import { Router } from 'express';
import { employeesScreen } from './employees.ts';
import { rvsqSignInScreen } from './sign-in.ts';

/** The screens of the RVSQ portal, in the guide's order. */
export const rvsqPortal = (): Router => Router().use(rvsqSignInScreen(), employeesScreen());
