import { Router } from 'express';
import { portalSession } from '../web/session.ts';
import { employeesScreen } from './employees.ts';
import { rvsqSignInScreen } from './sign-in.ts';

/** The RVSQ portal: its session, and its screens in the guide's order. */
export const rvsqPortal = (): Router =>
  Router().use('/rvsq', portalSession('rvsq')).use(rvsqSignInScreen(), employeesScreen());
