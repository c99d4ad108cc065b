// What opens over the page: its help, and a picture seen closer.
import { SIMULATOR_NOTICE } from '../notice.ts';
import { html, type Html } from './html.ts';
import { icon } from './icons.ts';
import { stage } from './players.ts';

const KEYS: readonly {
  where: string;
  keys: readonly (readonly [keys: readonly string[], what: string])[];
}[] = [
  {
    where: 'Partout',
    keys: [
      [['?'], "Ouvrir l'aide"],
      [['+', '−'], "Agrandir ou réduire l'image"],
      [['0'], "Revoir l'image entière"],
      [['Échap'], "Fermer l'aide ou l'image agrandie"],
    ],
  },
  { where: 'Lecture', keys: [[['←', '→'], 'Étape précédente ou suivante']] },
  {
    where: 'Démonstration',
    keys: [
      [['→', 'Espace', 'Page suiv.'], 'Geste suivant'],
      [['←', 'Page préc.'], 'Geste précédent'],
      [['L'], 'Mettre en marche ou arrêter la lecture automatique'],
    ],
  },
  {
    where: 'Pratique',
    keys: [
      [['←', '→'], 'Geste précédent, ou passer au suivant'],
      [['Tab'], 'Aller aux réponses à choisir, sans souris'],
    ],
  },
  { where: 'Évaluation', keys: [[['Tab'], 'Aller aux réponses à choisir, sans souris']] },
];

/** The panel « ? ». */
export function helpDialog(): Html {
  const sections = KEYS.map(
    ({ where, keys }) =>
      html`<h3>${where}</h3>
        <dl class="keys">
          ${keys.map(
            ([names, what]) =>
              html`<div>
                <dt>${names.map((name) => html`<kbd>${name}</kbd>`)}</dt>
                <dd>${what}</dd>
              </div>`,
          )}
        </dl>`,
  );
  return html`<dialog class="panel" id="aide" aria-labelledby="titre-aide">
    ${dialogHead('titre-aide', 'Aide')}
    <p>
      Quatre façons de suivre le même guide&nbsp;: le lire, le regarder, faire les gestes avec de l'aide, puis
      sans aide. Sur un écran tactile, glissez vers la gauche ou la droite pour avancer ou reculer.
    </p>
    <p>
      Sans souris ou avec un lecteur d'écran, ouvrez «&nbsp;Répondre sans cliquer sur l'image&nbsp;» et
      choisissez la bonne réponse&nbsp;: elle vaut un clic.
    </p>
    ${sections}
    <p>
      <label class="switch">
        <input type="checkbox" data-part="shortcuts" checked />
        Touches <kbd>?</kbd> <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> <kbd>L</kbd> en fonction
      </label>
    </p>
    <p class="panel-notice">
      ${SIMULATOR_NOTICE}. Cette page ne communique avec aucun site&nbsp;: rien n'est envoyé.
    </p>
  </dialog>`;
}

/** A picture of the reading, seen closer. */
export const magnifier = (): Html =>
  html`<dialog class="magnifier" id="loupe" aria-labelledby="titre-loupe">
    ${dialogHead('titre-loupe', 'Image agrandie')} ${stage()}
  </dialog>`;

const dialogHead = (id: string, title: string): Html =>
  html`<form method="dialog" class="dialog-head">
    <h2 id="${id}">${title}</h2>
    <button class="bare" aria-label="Fermer">${icon('close')}</button>
  </form>`;
