import type { Router } from 'express';
import { flagOf } from '../config.ts';
import type { Rules } from '../onboarding/rules.ts';
import { sendPage } from '../web/page.ts';
import { PATHS } from '../web/paths.ts';
import { screen } from '../web/screen.ts';
import { FIDELITY_REGISTER, MARKS, type FidelityLine } from './fidelity-register.ts';

/** The fidelity register, for people: what the simulator does, and how sure we are that the real portals do the same. */
export const fidelityScreen = (): Router =>
  screen(PATHS.fidelity, {
    get: (req, res) =>
      sendPage(req, res, {
        portal: 'simulator',
        view: 'control/views/fidelity',
        heading: 'Registre de fidélité',
        data: {
          sections: FIDELITY_REGISTER.map(({ heading, lines }) => ({
            heading,
            lines: lines.map((line) => forDisplay(line, req.sandbox.rules)),
          })),
        },
      }),
  });

const forDisplay = ({ id, text, mark, source, rule }: FidelityLine, rules: Rules) => ({
  id,
  text,
  mark,
  markName: MARKS[mark],
  source,
  option: rule && { flag: flagOf(rule), value: String(rules[rule]).replaceAll(',', ', ') },
});
