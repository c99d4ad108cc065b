import { Router, type Request, type Response } from 'express';
import { clinicUsers, filterUsers, pageOf, type ClinicUser } from '../onboarding/clinic-users.ts';
import { fullName } from '../onboarding/person-name.ts';
import type { Clinic } from '../onboarding/ports.ts';
import { shortReferenceNumber } from '../onboarding/reference-number.ts';
import { removeUsers, usersToRemove } from '../onboarding/remove-users.ts';
import { SERVICE_LABELS } from '../onboarding/services.ts';
import { Form } from '../web/form.ts';
import { ownAddress } from '../web/own-address.ts';
import { sendPage } from '../web/page.ts';
import { PATHS, withReference } from '../web/paths.ts';
import { screen } from '../web/screen.ts';
import { takeNotice } from '../web/session.ts';
import { asRepresentative } from './representative.ts';

/** R3, « Utilisateurs » (guide 1.2, 1.3): the filter is in the address; « Supprimer » asks before it acts. */
export const usersScreen = (): Router =>
  Router().use(
    screen(PATHS.ramq.users, {
      get: asRepresentative((req, res, { clinic }) => showUsers(req, res, clinic, new Form())),
    }),
    screen(PATHS.ramq.removeUsers, {
      get: asRepresentative((req, res) => {
        res.redirect(303, PATHS.ramq.users + queryOf(req));
      }),
      post: asRepresentative(async (req, res, { account, clinic }) => {
        const ticked = Form.sent(req);
        const users = usersToRemove(ticked.list('selected'), account, clinic, req.sandbox);
        const isConfirmed = ticked.text('confirmed') === 'oui';
        if (!users.ok && isConfirmed) {
          // A second click, whose first left its message, or a list that has changed since: it is shown as it is now.
          req.session.notice ??= {
            kind: 'info',
            text: "Rien n'a été supprimé\u00a0: la liste a changé.",
          };
          res.redirect(303, PATHS.ramq.users + queryOf(req));
        } else if (!users.ok) {
          await showUsers(req, res, clinic, ticked.refused(users.errors));
        } else if (isConfirmed) {
          removeUsers(users.value, account, clinic, req.sandbox);
          const text = `Suppression effectuée\u00a0: ${users.value.map(fullName).join(', ')}.`;
          req.session.notice = { kind: 'success', text };
          res.redirect(303, PATHS.ramq.users + queryOf(req));
        } else {
          await sendPage(req, res, {
            portal: 'ramq',
            view: 'ramq/views/remove-users',
            heading: 'Supprimer',
            data: { users: users.value, query: queryOf(req), serviceLabel: SERVICE_LABELS.userEnrolment },
          });
        }
      }),
    }),
  );

/** @param ticked the rows ticked, and what is wrong with them */
function showUsers(req: Request, res: Response, clinic: Clinic, ticked: Form): Promise<void> {
  const filter = Form.asked(req);
  const users = filterUsers(clinicUsers(clinic, req.sandbox), {
    lastName: filter.text('lastName'),
    firstName: filter.text('firstName'),
    username: filter.text('username'),
  });
  const page = pageOf(users, filter.text('page'), req.sandbox.rules.usersPerPage);
  return sendPage(req, res, {
    portal: 'ramq',
    view: 'ramq/views/users',
    heading: 'Utilisateurs',
    status: ticked.errors.length === 0 ? 200 : 422,
    data: {
      form: filter,
      ticked,
      users: page.items.map((user) => ({ ...user, href: invitationAddress(user) })),
      total: users.length,
      page: page.number,
      pages: Array.from({ length: page.count }, (_, index) => ({
        number: index + 1,
        href: PATHS.ramq.users + queryOf(req, { page: String(index + 1) }),
      })),
      clinic,
      query: queryOf(req),
      notice: takeNotice(req),
      serviceLabel: SERVICE_LABELS.userEnrolment,
    },
  });
}

/** Where an invited person's invitation is dealt with. */
const invitationAddress = ({ invitation }: ClinicUser): string | undefined =>
  invitation && withReference(PATHS.ramq.userAdded, shortReferenceNumber(invitation.referenceNumber));

/** The filter and the page, as they stand in the address: they go along from screen to screen. */
function queryOf(req: Request, changes: Readonly<Record<string, string>> = {}): string {
  const { searchParams } = ownAddress(req);
  for (const [name, value] of Object.entries(changes)) searchParams.set(name, value);
  return searchParams.size === 0 ? '' : `?${searchParams.toString()}`;
}
