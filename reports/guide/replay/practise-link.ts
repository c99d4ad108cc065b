import { html, type Html } from './html.ts';
import { icon } from './icons.ts';

/**
 * « Pratiquer ici »: to the simulator, in the state that a step begins in; in another tab, for the guide to stay.
 *
 * @param href without it the link is hidden, until a step that has one is shown
 */
export const practiseLink = (href?: string): Html =>
  html`<a
    class="practise"
    data-part="practise"
    ${href === undefined ? 'hidden' : html`href="${href}"`}
    target="_blank"
    rel="noopener"
    >${icon('hand')}Pratiquer ici<span class="visually-hidden">, dans le simulateur, nouvel onglet</span></a
  >`;
