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
    userAdded: '/ramq/utilisateurs/ajout-effectue',
    forgottenPassword: '/ramq/mot-de-passe-oublie',
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
  control: { sandboxes: '/controle/bacs' },
} as const;

/** A path of the account creation with its reference filled in. */
export const withReference = (
  path: typeof PATHS.ramq.policy | typeof PATHS.ramq.accountForm | typeof PATHS.ramq.accountCreated,
  shortReference: string,
): string => path.replace(':reference', encodeURIComponent(shortReference));
