import type { Router } from 'express';
import { SECURITY_QUESTIONS } from '../onboarding/security-questions.ts';
import type { PortalContext } from '../web/context.ts';
import { sendPage } from '../web/page.ts';
import { PATHS } from '../web/paths.ts';
import { screen } from '../web/screen.ts';
import { peopleOf, type PersonRow } from './people.ts';

/** The simulator's own first page: where to go, and whom to be in the visitor's sandbox. */
export const homeScreen = ({ webInbox }: PortalContext): Router =>
  screen(PATHS.home, {
    get: async (req, res) => {
      const people = peopleOf(req.sandbox);
      const accountHolders = people.filter(({ hasAccount }) => hasAccount);
      await sendPage(req, res, {
        portal: 'simulator',
        view: 'control/views/home',
        heading: 'Accueil du simulateur',
        data: {
          clinic: req.sandbox.clinic(),
          accountHolders,
          newcomers: people.filter(({ state }) => state === 'noAccount'),
          answers: sharedAnswers(accountHolders),
          webInbox,
        },
      });
    },
  });

/** The answers to the secret questions, where all of these people gave the same. */
function sharedAnswers(people: readonly PersonRow[]): { question: string; answer: string }[] {
  const [first, ...others] = people.map(({ member }) => member.answers);
  const areShared =
    first?.length === SECURITY_QUESTIONS.length &&
    others.every((answers) => String(answers) === String(first));
  if (!areShared) return [];
  return SECURITY_QUESTIONS.map((question, index) => ({ question, answer: first[index] ?? '' }));
}
