// What a screen reader says without moving to it.

import { el } from './dom.js';

const region = el('p', { class: 'unseen', role: 'status' });

// Says a sentence; the same again is said again.
export function say(text) {
  if (!region.isConnected) {
    document.body.append(region);
  }
  region.textContent = '';
  setTimeout(() => {
    region.textContent = text;
  }, 100);
}
