import type { Request } from 'express';

/** Every address of the simulator, once. */
export const PATHS = {
  home: '/',
  assets: '/assets',
  ramq: {
    signIn: '/ramq/connexion',
    signOut: '/ramq/deconnexion',
    services: '/ramq/services',
    users: '/ramq/utilisateurs',
    removeUsers: '/ramq/utilisateurs/supprimer',
    addUser: '/ramq/utilisateurs/ajouter',
    userAdded: '/ramq/utilisateurs/ajout/:reference',
    resend: '/ramq/utilisateurs/ajout/:reference/renvoyer',
    renewCode: '/ramq/utilisateurs/ajout/:reference/nouveau-code',
    forgottenPassword: '/ramq/mot-de-passe-oublie',
    recoveryQuestions: '/ramq/mot-de-passe-oublie/questions',
    newPassword: '/ramq/mot-de-passe-oublie/nouveau',
    /** Of every invitation's link; NoRefre follows (guide 2.1). */
    invitation: '/AGS/YR/YRM_GestAuthn/YRM8_CreerCpte_iut/IntrfCreerCpte.aspx',
    referenceNumber: '/ramq/creation-du-compte',
    policy: '/ramq/creation-du-compte/:reference/politique',
    accountForm: '/ramq/creation-du-compte/:reference',
    accountCreated: '/ramq/creation-du-compte/:reference/effectuee',
  },
  rvsq: {
    signIn: '/rvsq/connexion',
    signOut: '/rvsq/deconnexion',
    employees: '/rvsq/employes',
    addEmployee: '/rvsq/employes/ajouter',
  },
  mailbox: '/boite-courriel',
  message: '/boite-courriel/:id',
  fidelity: '/fidelite',
  practice: {
    home: '/pratique',
    leave: '/pratique/quitter',
    step: '/pratique/:guide/:etape',
  },
  /** Comes into a sandbox. */
  sandbox: '/bac/:sandbox',
  training: {
    home: '/formation',
    signIn: '/formation/connexion',
    signOut: '/formation/deconnexion',
    live: '/formation/flux',
    /** Opens a sandbox from a snapshot's file. */
    loadSnapshot: '/formation/instantane',
    sandbox: '/formation/bacs/:sandbox',
    people: '/formation/bacs/:sandbox/personnes',
    message: '/formation/bacs/:sandbox/courriels/:id',
    clock: '/formation/bacs/:sandbox/horloge',
    faults: '/formation/bacs/:sandbox/pannes',
    liftFault: '/formation/bacs/:sandbox/pannes/lever',
    journal: '/formation/bacs/:sandbox/journal',
    snapshot: '/formation/bacs/:sandbox/instantane',
    reset: '/formation/bacs/:sandbox/remise-a-neuf',
    drop: '/formation/bacs/:sandbox/suppression',
  },
  control: '/controle',
} as const;

/** A path about one invitation, with its short reference number filled in. */
export const withReference = (path: `${string}/:reference${string}`, shortReference: string): string =>
  path.replace(':reference', encodeURIComponent(shortReference));

/** The reference number in the address of a page about one invitation. */
export function referenceOf(req: Request): string {
  const { reference } = req.params;
  return typeof reference === 'string' ? reference : '';
}
