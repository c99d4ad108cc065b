import { Router, type Request, type RequestHandler, type Response } from 'express';
import { addEmployee, RAMQ_IDENTIFIER_LABEL } from '../onboarding/add-employee.ts';
import { compareNames, fullName } from '../onboarding/person-name.ts';
import type { Account, Clinic, EmployeeRole } from '../onboarding/ports.ts';
import { Form } from '../web/form.ts';
import { refuseAccess, signedIn } from '../web/guards.ts';
import { once } from '../web/once.ts';
import { sendPage } from '../web/page.ts';
import { PATHS } from '../web/paths.ts';
import { screen } from '../web/screen.ts';
import { takeNotice } from '../web/session.ts';

const ROLE_LABELS: Readonly<Record<EmployeeRole, string>> = {
  localAdministrator: 'Administrateur local',
  employee: 'Employé',
};

interface Employment {
  account: Account;
  clinic: Clinic;
  role: EmployeeRole;
}

type EmployeeHandler = (req: Request, res: Response, employment: Employment) => Promise<void>;

/** Lets in the people who work in a clinic and may use RVSQ there (screens.md V1). */
const asEmployee = (handler: EmployeeHandler): RequestHandler =>
  signedIn('rvsq', (req, res, account) => {
    const { username } = account;
    const employment = req.sandbox.employees.employmentOf(username);
    if (employment !== undefined && req.sandbox.grants.has(username, 'rvsq', employment.clinic.id)) {
      return handler(req, res, { ...employment, account });
    }
    return refuseAccess(
      req,
      res,
      'rvsq',
      'V1-droit',
      "Votre compte n'est rattaché à aucune clinique dans Rendez-vous santé Québec. L'administrateur local de votre clinique doit vous ajouter à titre d'employé.",
    );
  });

const asLocalAdministrator = (handler: EmployeeHandler): RequestHandler =>
  asEmployee((req, res, employment) =>
    employment.role === 'localAdministrator'
      ? handler(req, res, employment)
      : refuseAccess(
          req,
          res,
          'rvsq',
          'V2-administrateur',
          "Seul l'administrateur local peut ajouter un employé.",
        ),
  );

/** V2 « Employés » and V3, its dialog « Ajouter un employé » (guide 3.1), which is a page of its own without JavaScript. */
export const employeesScreen = (): Router =>
  Router().use(
    screen(PATHS.rvsq.employees, {
      get: asEmployee((req, res, employment) => showEmployees(req, res, employment)),
    }),
    screen(PATHS.rvsq.addEmployee, {
      get: asLocalAdministrator((req, res, employment) =>
        showEmployees(req, res, employment, Form.kept(req)),
      ),
      post: asLocalAdministrator(
        once(async (req, res, employment) => {
          const form = Form.sent(req);
          const { account, clinic } = employment;
          const result = addEmployee(form.text('ramqIdentifier'), account, clinic, req.sandbox);
          if (!result.ok) {
            await showEmployees(req, res, employment, form.refused(result.errors));
            return;
          }
          const text = `${fullName(result.value)} a été ajouté à titre d'employé.`;
          req.session.notice = { kind: 'success', text };
          res.redirect(303, PATHS.rvsq.employees);
        }),
      ),
    }),
  );

/** @param dialog what is in the dialog, where it is open */
async function showEmployees(
  req: Request,
  res: Response,
  { clinic, role }: Employment,
  dialog?: Form,
): Promise<void> {
  const employees = req.sandbox.employees
    .ofClinic(clinic.id)
    .sort((a, b) => compareNames(a.account, b.account));
  await sendPage(req, res, {
    portal: 'rvsq',
    view: 'rvsq/views/employees',
    heading: 'Employés',
    status: dialog === undefined || dialog.errors.length === 0 ? 200 : 422,
    data: {
      clinic,
      employees,
      roles: ROLE_LABELS,
      mayAdd: role === 'localAdministrator',
      dialogOpen: dialog !== undefined,
      form: dialog ?? new Form(),
      identifierLabel: RAMQ_IDENTIFIER_LABEL,
      notice: dialog === undefined ? takeNotice(req) : undefined,
    },
  });
}
