import { isIPv4 } from 'node:net';
import { ACCOUNT_HOLDERS, DEMONSTRATION_PASSWORD } from './sandbox/demonstration.ts';
import type { Addresses } from './simulator.ts';
import { isLoopback, type Access } from './web/access.ts';
import { PATHS } from './web/paths.ts';

/**
 * What whoever starts the simulator reads: where to go, whom to be and, where other machines reach it, what they reach.
 * @param entry the path by which one comes into the default sandbox
 */
export function welcome(addresses: Addresses, access: Access, entry: string): string {
  const [representative] = ACCOUNT_HOLDERS;
  const parts = access.isBeyondLoopback
    ? [placesBeyond(addresses, entry), exposure(access), otherAddresses(access)]
    : [places(addresses)];
  return `
Le simulateur est prêt.

${parts.filter((part) => part !== '').join('\n\n')}

  Connectez-vous comme ${representative?.email ?? ''}, mot de passe ${DEMONSTRATION_PASSWORD}
  Ctrl+C pour arrêter.
`;
}

const places = ({ portal, webInbox }: Addresses): string => `\
  Accueil\u00a0:             ${portal}/
  Services en ligne\u00a0:   ${portal}${PATHS.ramq.signIn}
  RVSQ\u00a0:                ${portal}${PATHS.rvsq.signIn}
  Boîte courriel\u00a0:      ${portal}${PATHS.mailbox}
  Pratiquer\u00a0:           ${portal}${PATHS.practice.home}
  Salle de formation\u00a0:  ${portal}${PATHS.training.home}
  MailDev\u00a0:             ${webInbox ?? 'aucune'}`;

const placesBeyond = ({ portal, webInbox }: Addresses, entry: string): string => `\
  Salle de formation\u00a0:    ${portal}${PATHS.training.home}
  Bac de démonstration\u00a0:  ${portal}${entry}
  MailDev\u00a0:               ${webInbox ?? 'aucune'}`;

const exposure = ({ hasControl }: Access): string => `\
  D'autres machines atteignent le simulateur. Ce qui s'ouvre, et à qui\u00a0:
  - les pages d'un bac\u00a0: à qui a le lien de ce bac ou d'une invitation
  - la salle de formation\u00a0: à qui a le mot de passe
  - l'API de contrôle\u00a0: ${hasControl ? 'à qui a le mot de passe' : 'à personne'}
  - MailDev\u00a0: à cette machine seulement; aucun courriel n'en sort
  Le trafic n'est pas chiffré\u00a0: n'y tapez aucune donnée réelle, et aucun mot de passe qui sert ailleurs.`;

/** Where the machine has several addresses, people on some network may not reach the first. */
function otherAddresses({ hosts, publicHost }: Access): string {
  const others = [...hosts].filter((host) => isIPv4(host) && !isLoopback(host) && host !== publicHost);
  if (others.length === 0) return '';
  return `  Si les autres machines n'atteignent pas ${publicHost}, donnez à --hote une autre adresse\u00a0: ${others.join(', ')}.`;
}
