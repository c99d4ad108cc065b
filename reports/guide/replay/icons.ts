// The few drawings of the page's buttons, 24 by 24.
import { html, Html } from './html.ts';

const PATHS = {
  previous: '<path d="m15 5-7 7 7 7"/>',
  next: '<path d="m9 5 7 7-7 7"/>',
  play: '<path d="M8 5.5v13l10.5-6.5z" fill="currentColor"/>',
  pause: '<path d="M8.5 6v12M15.5 6v12"/>',
  plus: '<path d="M12 6v12M6 12h12"/>',
  minus: '<path d="M6 12h12"/>',
  fit: '<path d="M5 9V5h4M15 5h4v4M19 15v4h-4M9 19H5v-4"/>',
  theme: '<circle cx="12" cy="12" r="7.5"/><path d="M12 4.5a7.5 7.5 0 0 1 0 15z" fill="currentColor"/>',
  help: '<circle cx="12" cy="12" r="8.5"/><path d="M9.6 9.6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.2.9-1.2 1.7"/><path d="M12 16.6v.1" stroke-width="2.4"/>',
  close: '<path d="m6.5 6.5 11 11m0-11-11 11"/>',
  mail: '<rect x="4" y="6" width="16" height="12" rx="2"/><path d="m4.5 7.5 7.5 6 7.5-6"/>',
  read: '<path d="M12 7c-2-1.4-4.4-2-7-2v13c2.6 0 5 .6 7 2 2-1.4 4.4-2 7-2V5c-2.6 0-5 .6-7 2zm0 0v13"/>',
  hand: '<path d="M6 3.5 18 12l-5.2 1 3 5.6-2.4 1.3-3-5.7L6.500 17.500z"/>',
  check: '<path d="m5 12.500 4.500 4.500L19 7.500"/>',
  print: '<path d="M7 9V4h10v5M7 17H4.500V9.500h15V17H17M7 14h10v6H7z"/>',
  note: '<path d="M5 5h14v10l-4 4H5z"/><path d="M15 19v-4h4M8.500 9.500h7M8.500 13h4"/>',
} as const;

/** A drawing beside words, or in a button that has a name: it says nothing by itself. */
export function icon(name: keyof typeof PATHS): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${new Html(PATHS[name])}
  </svg>`;
}

/** The sign of the guides: a thing, circled. */
export const SIGN = html`<svg class="sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
  <rect class="sign-thing" x="9" y="13" width="14" height="6" rx="3" />
  <ellipse class="sign-circle" cx="16" cy="16" rx="13" ry="10" transform="rotate(-8 16 16)" />
</svg>`;
