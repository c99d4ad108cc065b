import type { Router } from 'express';
import { RAMQ_IDENTIFIER_LABEL } from '../onboarding/add-employee.ts';
import { PATHS } from '../web/paths.ts';
import { signInScreenOf } from '../web/sign-in-screen.ts';

const WORDING = {
  username: RAMQ_IDENTIFIER_LABEL,
  password: 'Mot de passe',
  wrongPair: "L'identifiant RAMQ ou le mot de passe est incorrect.",
  locked: 'Votre identifiant RAMQ est verrouillé.',
  blocked: 'Votre identifiant RAMQ est bloqué. Communiquez avec la Régie pour le débloquer.',
  to: 'à RVSQ',
  rules: { accepted: 'V1', required: 'V1', wrongPair: 'V1', locked: 'V1-verrouille' },
};

/** V1, « Connexion » of RVSQ, with the RAMQ account. */
export const rvsqSignInScreen = (): Router =>
  signInScreenOf({ portal: 'rvsq', wording: WORDING, home: PATHS.rvsq.employees });
