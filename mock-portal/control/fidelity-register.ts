import type { Rules } from '../onboarding/rules.ts';
import type { PATHS } from '../web/paths.ts';

/** How sure we are that the real portal does the same (screens.md). */
export type FidelityMark = 'guide' | 'public' | 'hypothesis' | 'simulator';

/** The marks, as people read them. */
export const MARKS: Readonly<Record<FidelityMark, string>> = {
  guide: 'guide',
  public: 'public',
  hypothesis: 'hypothèse',
  simulator: 'simulateur',
};

/** One screen or rule of the simulator, and where it comes from. */
export interface FidelityLine {
  /** What scenarios are tagged with, behind an @. */
  id: string;
  /** What the simulator does, in French. */
  text: string;
  mark: FidelityMark;
  /** Where it is written, in French. */
  source: string;
  /** The unit test that holds what no scenario can see, from the project's folder. */
  test?: string;
  /** The number or list that can be set otherwise. */
  rule?: keyof Rules;
}

/** The lines about one screen. */
export interface FidelitySection {
  heading: string;
  /** The screen's addresses, by their names in PATHS. */
  ramq?: readonly (keyof typeof PATHS.ramq)[];
  rvsq?: readonly (keyof typeof PATHS.rvsq)[];
  lines: readonly FidelityLine[];
}

const PUBLIC_PAGE = 'page publique de la RAMQ';
const OURS = 'choix du simulateur';

const line = (
  mark: FidelityMark,
  source: string,
  id: string,
  text: string,
  { rule, test }: Pick<FidelityLine, 'rule' | 'test'>,
): FidelityLine => ({ id, text, mark, source, ...(rule && { rule }), ...(test && { test }) });
const guide = (id: string, text: string, step: string, test?: string): FidelityLine =>
  line('guide', `guide, étape ${step}`, id, text, { ...(test && { test }) });
const stated = (id: string, text: string, source = PUBLIC_PAGE, test?: string): FidelityLine =>
  line('public', source, id, text, { ...(test && { test }) });
const guess = (id: string, text: string, rule?: keyof Rules, test?: string): FidelityLine =>
  line('hypothesis', OURS, id, text, { ...(rule && { rule }), ...(test && { test }) });
const own = (id: string, text: string, test?: string): FidelityLine =>
  line('simulator', 'propre au simulateur', id, text, { ...(test && { test }) });

/** The fidelity register: a line for each screen and rule of screens.md. */
// prettier-ignore
export const FIDELITY_REGISTER: readonly FidelitySection[] = [
  {
    heading: 'R1 Connexion',
    ramq: ['signIn', 'signOut'],
    lines: [
      guide('R1', 'Le titre, les deux champs, le bouton jaune et les deux liens.', '1.1'),
      stated('R1-obligatoire', 'Un champ vide est nommé, au champ et dans un résumé en haut.', 'page publique de la RAMQ (forme du message)'),
      guess('R1-paire-fausse', "Un seul message, que le nom d'utilisateur ou le mot de passe soit faux."),
      stated('R1-verrouille', "Un nom d'utilisateur verrouillé se déverrouille en ligne, par «\u00a0Mot de passe oublié?\u00a0»."),
      guess('R1-essais', 'Des échecs de suite verrouillent; le bon mot de passe est alors refusé aussi.', 'signInTries'),
      guess('R1-temps', "La réponse prend le même temps, que le nom d'utilisateur existe ou non.", undefined, 'mock-portal/onboarding/sign-in.test.ts'),
      guess('R1-remise-a-zero', 'Une connexion réussie remet le compte des échecs à zéro.'),
      guess('R1-enumeration', "Un nom d'utilisateur que personne n'a se verrouille de la même façon."),
    ],
  },
  {
    heading: 'R2 Services',
    ramq: ['services'],
    lines: [
      guide('R2', "Le lien «\u00a0Inscription d'utilisateurs par un représentant désigné\u00a0».", '1.2'),
      guess('R2-services', 'La page\u00a0: un lien par service du compte.'),
      guess('R2-droit', 'Sans le droit, ni le lien ni la page\u00a0: «\u00a0Accès refusé\u00a0».'),
    ],
  },
  {
    heading: 'R3 Utilisateurs',
    ramq: ['users', 'removeUsers'],
    lines: [
      guide('R3', 'Les titres, les champs du filtre et les boutons.', '1.2 et 1.3'),
      guess('R3-filtre', "Les critères se combinent, sans égard à la casse ni aux accents, n'importe où dans le nom."),
      guess('R3-aucun', 'Une phrase quand personne ne correspond.'),
      guess('R3-adresse', "Le filtre reste dans l'adresse."),
      guess('R3-tableau', "Les colonnes et les quatre états; les personnes de cette clinique seulement, dans l'ordre français des noms."),
      guess('R3-pages', 'La liste se lit par pages.', 'usersPerPage'),
      guide('R3-supprimer', 'Le bouton «\u00a0Supprimer\u00a0».', '1.3'),
      guess('R3-confirmation', 'La suppression agit sur les lignes cochées, après une confirmation qui nomme les personnes.'),
      guess('R3-lien-mort', "Le lien d'une personne invitée meurt aussitôt."),
      guess('R3-garde-compte', 'Une personne active perd les services et son emploi dans RVSQ, jamais son compte.'),
      guess('R3-soi-meme', 'Nul ne se supprime soi-même.'),
    ],
  },
  {
    heading: 'R4 Ajouter un utilisateur',
    ramq: ['addUser'],
    lines: [
      guide('R4', 'Les sections, les champs, les choix et la consigne du courriel.', '1.4'),
      guess('R4-obligatoire', 'Tous les champs sont obligatoires, et au moins un service.'),
      guess('R4-nom', "Lettres de toutes les langues, espaces, apostrophes, traits d'union et points; une longueur maximale.", 'nameMaxLength'),
      stated('R4-courriel', 'Un courriel mal formé est refusé, avec un exemple.'),
      stated('R4-representant', 'Le courriel doit différer de celui du représentant.', 'page publique de la RAMQ; texte du message\u00a0: choix du simulateur'),
      stated('R4-attente', "Une personne déjà invitée à ce service ne l'est pas une seconde fois.", 'page publique de la RAMQ; texte du message\u00a0: choix du simulateur'),
      stated('R4-partagee', 'Une boîte courriel partagée est refusée.', 'page publique de la RAMQ; texte du message\u00a0: choix du simulateur'),
      guess('R4-liste-partagee', 'La liste des boîtes partagées.', 'sharedMailboxes'),
      guide('R4-oui', '«\u00a0Oui\u00a0»\u00a0: le lien du message est «\u00a0Connexion à son compte\u00a0».', '1.4 et 2.1'),
      guess('R4-oui-sans-code', '«\u00a0Oui\u00a0»\u00a0: aucun code secret.'),
      guess('R4-oui-une-fois', "Se connecter par le lien donne le service, si le compte ne l'a pas déjà."),
    ],
  },
  {
    heading: 'R5 Ajout effectué',
    ramq: ['userAdded', 'resend', 'renewCode'],
    lines: [
      guide('R5', "Les phrases de l'ajout et le code secret.", '1.6'),
      guide('R5-montre', 'Le code secret est montré au représentant.', '1.6'),
      guess('R5-une-fois', "Le code secret n'est montré qu'une fois, à qui l'a demandé."),
      guide('R5-code', 'Huit lettres et chiffres, en majuscules et en minuscules.', '1.6'),
      guess('R5-alphabet', 'Au moins une minuscule, une majuscule et un chiffre; jamais 0 O 1 l I.', undefined, 'mock-portal/onboarding/secret-code.test.ts'),
      guess('R5-empreinte', "Le code secret n'est gardé qu'en empreinte.", undefined, 'mock-portal/sandbox/sandbox.test.ts'),
      guess('R5-renvoyer', "«\u00a0Renvoyer l'invitation\u00a0» envoie de nouveau le message et recommence la validité."),
      guess('R5-nouveau-code', "«\u00a0Générer un nouveau code secret\u00a0»\u00a0: l'ancien ne fonctionne plus."),
    ],
  },
  {
    heading: 'R6 Création du compte\u00a0: politique',
    ramq: ['invitation', 'policy', 'referenceNumber'],
    lines: [
      guide('R6', "Les titres, les quatre points (en nos mots), «\u00a0J'accepte\u00a0».", '2.2'),
      guess('R6-refus', "«\u00a0Je refuse\u00a0»\u00a0: aucun compte, et le formulaire reste hors d'atteinte."),
      guide('R6-acceptation', "L'acceptation précède le formulaire.", '2.2'),
      guess('R6-trace', "L'acceptation est notée\u00a0: par qui, quelle version, quand."),
      guess('R6-liens', 'Lien inconnu, expiré, utilisé, annulé\u00a0: quatre pages qui disent quoi faire.'),
      guess('R6-validite', "La durée de validité d'un lien.", 'invitationDays'),
      guess('R6-navigateur', "Le lien fonctionne dans un autre navigateur, et quel que soit le nombre d'encodages."),
      stated('R6-numero', 'Sans lien, un numéro de référence est demandé.'),
    ],
  },
  {
    heading: 'R7 Création du compte\u00a0: formulaire',
    ramq: ['accountForm'],
    lines: [
      guide('R7', 'Les champs, les consignes et les conditions du mot de passe.', '2.3 et 2.4'),
      guess('R7-code', 'Un mauvais code secret est refusé.'),
      guess('R7-code-verrouille', "De mauvais codes répétés verrouillent l'invitation jusqu'à un nouveau code.", 'secretCodeTries'),
      guide('R7-nom-utilisateur', "Le nom d'utilisateur a la forme d'un courriel et n'est à personne d'autre\u00a0: ce sont les deux seules vérifications.", '2.3'),
      guide('R7-aucun-courriel', "Rien n'est jamais envoyé au nom d'utilisateur.", '2.3'),
      guide('R7-mot-de-passe', 'Les trois conditions du mot de passe.', '2.4'),
      guess('R7-mot-de-passe-long', 'La longueur maximale du mot de passe.', 'passwordMaxLength'),
      guide('R7-huit-reponses', 'Huit questions secrètes, toutes avec réponse (leur texte est le nôtre).', '2.4'),
      guess('R7-reponses', 'Deux réponses identiques sont refusées, sans égard à la casse, aux accents ni aux espaces autour.'),
      guess('R7-coller', 'Coller est permis, aux mots de passe aussi.'),
      guess('R7-empreintes', "Le mot de passe et les réponses ne sont gardés qu'en empreintes.", undefined, 'mock-portal/sandbox/sandbox.test.ts'),
      guess('R7-toutes-les-fautes', 'Toutes les fautes sont dites à la fois; ce qui a été saisi reste, sauf les mots de passe.'),
    ],
  },
  {
    heading: 'R8 Compte créé',
    ramq: ['accountCreated'],
    lines: [
      guess('R8', '«\u00a0Votre compte a été créé.\u00a0», et le lien ne sert plus.'),
      guess('R8-un-seul', 'Double clic, page précédente ou deux onglets\u00a0: un seul compte.'),
    ],
  },
  {
    heading: 'R9 Mot de passe oublié',
    ramq: ['forgottenPassword', 'recoveryQuestions', 'newPassword'],
    lines: [
      stated('R9', "Un nouveau mot de passe se choisit en ligne, et déverrouille le nom d'utilisateur."),
      guess('R9-questions', "Nom d'utilisateur, puis quelques-unes des questions secrètes, puis nouveau mot de passe.", 'recoveryQuestions'),
      guess('R9-stables', "Les questions sont toujours les mêmes pour un nom d'utilisateur, que quelqu'un l'ait ou non."),
      guess('R9-reponses', 'Les réponses se comparent sans égard à la casse, aux accents ni aux espaces autour.'),
      guess('R9-inconnu', "Un nom d'utilisateur que personne n'a voit les mêmes écrans et échoue à la fin."),
      stated('R9-bloque', "Un nom d'utilisateur bloqué ne se débloque pas en ligne."),
      guess('R9-essais', "Des échecs répétés bloquent le nom d'utilisateur.", 'recoveryTries'),
    ],
  },
  {
    heading: 'R10 Session',
    lines: [
      guess('R10', 'Après un temps sans activité\u00a0: «\u00a0Votre session a expiré.\u00a0».', 'sessionMinutes'),
      guess('R10-retour', 'Après la connexion, retour à la page demandée.'),
      guess('R10-identifiant', "La connexion change l'identifiant de la session.", undefined, 'mock-portal/web/session.test.ts'),
      guess('R10-deconnexion', '«\u00a0Déconnexion\u00a0» ferme la session de tous les onglets.'),
    ],
  },
  {
    heading: 'Le courriel',
    lines: [
      guide('M', "Expéditeur, objet, salutation, points, lien, adresse complète, signature et mention qu'on ne lit pas les réponses.", '2.1'),
      guide('M-adresse', "L'adresse complète, son numéro encodé deux fois.", '2.1'),
      guide('M-oui', '«\u00a0Connexion à son compte\u00a0» pour une personne qui a déjà un compte.', '2.1'),
      guide('M-code', "Le code secret n'est dans aucun courriel\u00a0: l'écran et le message du guide l'emportent sur son texte.", '1.6 et 2.1'),
      guess('M-texte', 'Le message en texte simple dit la même chose que celui en HTML.', undefined, 'mock-portal/mail/invitation-message.test.ts'),
      own('M-boite', "La boîte courriel montre les messages d'une adresse, dans un bac à sable."),
    ],
  },
  {
    heading: 'V1 Connexion RVSQ',
    rvsq: ['signIn', 'signOut'],
    lines: [
      stated('V1', '«\u00a0Identifiant RAMQ\u00a0» et «\u00a0Mot de passe\u00a0»\u00a0: le compte de la RAMQ.', 'page publique de RVSQ'),
      guess('V1-verrouille', 'Le même verrou que R1, et le même compte des échecs.'),
      guess('V1-droit', 'Sans emploi dans la clinique ou sans le service\u00a0: «\u00a0Accès refusé\u00a0».'),
    ],
  },
  {
    heading: 'V2 Employés',
    rvsq: ['employees'],
    lines: [
      guess('V2', 'La liste des employés de cette clinique.'),
      guess('V2-administrateur', "«\u00a0Ajouter un employé\u00a0» est à l'administrateur local seulement."),
    ],
  },
  {
    heading: 'V3 Ajouter un employé',
    rvsq: ['addEmployee'],
    lines: [
      guide('V3', 'La boîte de dialogue, son «\u00a0×\u00a0» et le champ «\u00a0Identifiant RAMQ\u00a0».', '3.1'),
      stated('V3-identifiants', 'Les identifiants de la forme IP, CE et IELP sont admis aussi.', PUBLIC_PAGE, 'mock-portal/onboarding/add-employee.test.ts'),
      guess('V3-fermer', 'Échap, «\u00a0×\u00a0» et «\u00a0Annuler\u00a0» la ferment sans rien perdre; le curseur revient au bouton.'),
      guess('V3-sans-javascript', 'Sans JavaScript, elle est une page.'),
      guess('V3-refus', "Vide, inconnu, sans le service ou déjà à l'emploi\u00a0: un message, et ce qui a été saisi reste."),
      guess('V3-ajout', 'La personne paraît dans la liste et peut se connecter à RVSQ, sans le bouton.'),
      guess('V3-double', 'Un double clic ajoute une seule ligne.'),
    ],
  },
  {
    heading: 'Ce que seul un simulateur fait',
    lines: [
      own('S-bacs', 'Chacun a son bac à sable, où il entre par un lien\u00a0: ses personnes, ses courriels, son heure, ses pannes et ses sessions.'),
      own('S-etats', "Une personne se place d'un coup à toute étape du parcours."),
      own('S-horloge', "L'heure du bac s'arrête et avance; liens, sessions et courriels la suivent. Un verrou, lui, n'a pas d'heure."),
      own('S-instantane', "Un instantané ramène un bac où il était, à la même heure."),
      own('S-pannes', 'Les pannes, par leur nom, pour un bac, une page ou une personne; rien de ce qui a été saisi n\'est perdu, sauf les mots de passe.'),
      own('S-boite-envoi', "Un courriel qui n'a pas pu partir attend, et part plus tard ou par «\u00a0Renvoyer l'invitation\u00a0»."),
      own('S-journal', 'Le journal dit ce que chacun a fait et ce qui est parti, sans mot de passe, réponse ni code.'),
      own('S-pourquoi', 'Le journal dit pourquoi un refus a eu lieu, même quand l\'écran le tait.'),
      own('S-formation', 'La salle de formation montre où en est chaque bac et permet de le conduire.'),
    ],
  },
  {
    heading: 'Ce que le simulateur ne fait jamais',
    lines: [
      own('S-page', 'Laisser la personne sans repères\u00a0: «\u00a0Passer au contenu\u00a0», le titre de la page, qui est connecté et «\u00a0Déconnexion\u00a0».'),
      own('S-bandeau', 'Se faire passer pour le vrai site\u00a0: un bandeau le dit sur chaque page.'),
      own('S-aucun-envoi', 'Écrire hors de la machine\u00a0: tout message reste dans MailDev.', 'mock-portal/mail/mail.test.ts'),
      own('S-boucle-locale', 'Écouter au-delà de la machine.', 'mock-portal/simulator.test.ts'),
      own('S-logo', "Montrer le logo ou la signature d'un organisme.", 'mock-portal/web/app.test.ts'),
      own('S-fictif', 'Nommer de vraies personnes\u00a0: les adresses sont de domaines réservés.', 'mock-portal/sandbox/sandbox.test.ts'),
      own('S-robots', 'Se laisser indexer par un moteur de recherche.'),
      own('S-hote', 'Répondre sous un autre nom que celui de la machine.'),
      own('S-accessible', "Être utilisable à la souris seulement\u00a0: tout se fait au clavier et au lecteur d'écran (WCAG 2.2 AA)."),
      own('S-etroit', 'Déborder\u00a0: tout se lit à 320 pixels de large et agrandi à 200\u00a0%.'),
    ],
  },
];

/** Every line, in the order of the register. */
export const FIDELITY_LINES: readonly FidelityLine[] = FIDELITY_REGISTER.flatMap(({ lines }) => lines);
