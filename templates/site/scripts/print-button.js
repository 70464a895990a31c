// A button that prints the page, in each place that asks for one.

import { el } from './dom.js';
import { word } from './words.js';

export function place() {
  document.querySelectorAll('[data-print]').forEach((spot) => {
    spot.append(el('button', { type: 'button', class: 'button', onclick: () => print() }, word('app.print')));
  });
}
