// What the three modes that are played are made of, before anything is played.
import { html, type Html } from './html.ts';
import { icon } from './icons.ts';
import { practiseLink } from './practise-link.ts';

/** Where a picture is shown, moved closer and pointed at. */
export const stage = (): Html =>
  html`<div class="stage screen" data-part="stage">
    <div class="screen-bar">
      <span class="actor" data-part="actor"></span>
      <span class="mail-sign">${icon('mail')}</span>
      <span class="screen-name" data-part="screen-name"></span>
      <span class="zoom" role="group" aria-label="Agrandissement">
        <button type="button" class="bare" data-part="zoom-out" aria-label="Réduire">${icon('minus')}</button>
        <button type="button" class="bare zoom-level" data-part="zoom-fit">
          <span data-part="zoom-level">100&nbsp;%</span
          ><span class="visually-hidden">, voir l'image entière</span>
        </button>
        <button type="button" class="bare" data-part="zoom-in" aria-label="Agrandir">${icon('plus')}</button>
      </span>
    </div>
    <div class="viewport" data-part="viewport" role="group" aria-label="Image">
      <div class="canvas" data-part="canvas"></div>
    </div>
    <p class="no-picture" data-part="no-picture" hidden>Cette étape n'a pas d'image.</p>
  </div>`;

/** @param isFree whether one goes to any step */
function player(beside: Html, isFree: boolean): Html {
  return html`<div class="player" data-part="player">
    <div class="rail-row">
      <div class="rail" data-part="rail" role="progressbar" aria-label="Progression" aria-valuemin="0"></div>
      <p class="rail-text" data-part="rail-text"></p>
      ${
        isFree &&
        html`<label class="jump">
          <span class="visually-hidden">Aller à l'étape</span>
          <select data-part="jump"></select>
        </label>`
      }
    </div>
    <div class="prompt" data-part="prompt">
      <p class="where" data-part="where"></p>
      <h2 tabindex="-1" data-part="number"></h2>
      <ol class="captions" data-part="captions"></ol>
    </div>
    ${stage()} ${beside}
    <div class="more">
      <aside class="trainer-note" role="note" data-part="note" aria-label="Note de formation" hidden></aside>
      ${isFree && practiseLink()}
    </div>
  </div>`;
}

/** A mode that is hidden until it is played. */
const mode = (id: string, name: string, title: string, content: Html): Html =>
  html`<section class="mode" id="mode-${id}" data-mode="${id}" aria-labelledby="titre-${id}" hidden>
    <h1 class="visually-hidden" id="titre-${id}" tabindex="-1" data-part="heading">
      ${name}&nbsp;: ${title}
    </h1>
    ${content}
  </section>`;

/** The mode « Démonstration ». */
export function demonstration(title: string): Html {
  const transport = html`<div class="transport">
    <p class="sentence" data-part="sentence"></p>
    <div class="transport-buttons">
      <button type="button" class="round" data-part="previous" aria-label="Précédent">
        ${icon('previous')}
      </button>
      <button
        type="button"
        class="round main"
        data-part="play"
        aria-pressed="false"
        aria-label="Lecture automatique"
      >
        <span class="when-off">${icon('play')}</span><span class="when-on">${icon('pause')}</span>
      </button>
      <button type="button" class="round" data-part="next" aria-label="Suivant">${icon('next')}</button>
      <label class="speed"
        ><span>Vitesse</span>
        <select data-part="speed">
          <option value="0.5">0,5&nbsp;×</option>
          <option value="1" selected>1&nbsp;×</option>
          <option value="1.5">1,5&nbsp;×</option>
          <option value="2">2&nbsp;×</option>
        </select></label
      >
    </div>
  </div>`;
  return mode(
    'demonstration',
    'Démonstration',
    title,
    html`${player(transport, true)}
      <div class="sheet" data-part="end" hidden>
        <h2 tabindex="-1" data-part="end-heading">Fin de la démonstration</h2>
        <p>À vous maintenant&nbsp;: faites les mêmes gestes, avec de l'aide si vous en voulez.</p>
        <p class="actions">
          <a class="button main" href="#/pratique">S'exercer</a>
          <a class="button" href="#/demonstration">Revoir depuis le début</a>
        </p>
      </div>`,
  );
}

/** Where a trainee is told what to do and how it went, and answers. */
function desk(more: Html): Html {
  return html`<div class="told">
      <p class="ask" data-part="ask"></p>
      <div class="typing-bar" data-part="typing-bar" hidden>
        <p data-part="expected"></p>
        <button type="button" class="main" data-part="validate">Valider</button>
      </div>
      <div class="feedback" data-part="feedback" role="status"></div>
    </div>
    <div class="desk">
      <details class="candidates" data-part="candidates">
        <summary>Répondre sans cliquer sur l'image</summary>
        <p class="candidates-question" data-part="question">Que faut-il utiliser?</p>
        <ul data-part="candidate-list"></ul>
      </details>
      ${more}
    </div>`;
}

/** The mode « Pratique ». */
export function practice(title: string): Html {
  const buttons = html`<p class="desk-buttons">
    <button type="button" data-part="previous">${icon('previous')} Précédent</button>
    <button type="button" data-part="next"><span data-part="next-label">Passer</span> ${icon('next')}</button>
  </p>`;
  return mode(
    'pratique',
    'Pratique',
    title,
    html`${player(desk(buttons), true)}
      <div class="sheet" data-part="end" hidden></div>`,
  );
}

/** The mode « Évaluation ». */
export function evaluation(title: string): Html {
  const buttons = html`<p class="desk-buttons">
    <button type="button" data-part="pass">Je ne sais pas</button>
  </p>`;
  return mode(
    'evaluation',
    'Évaluation',
    title,
    html`<form class="sheet" data-part="start">
        <h2>Évaluation</h2>
        <p data-part="rules"></p>
        <ul class="rules">
          <li>Un seul essai par geste, sans indice.</li>
          <li>Un texte à saisir doit être exact, accents et majuscules compris.</li>
          <li>Rien n'est envoyé ni conservé&nbsp;: le résultat reste dans cette page.</li>
        </ul>
        <p class="field">
          <label for="nom">Nom (facultatif, pour la feuille imprimée)</label>
          <input id="nom" data-part="name" autocomplete="name" />
        </p>
        <p class="actions"><button class="main" data-part="begin">Commencer</button></p>
      </form>
      ${player(desk(buttons), false)}
      <div class="sheet" data-part="end" hidden></div>`,
  );
}
