// A line at the foot of a tool that says what happened, and offers to undo it.

import { el } from './dom.js';
import { word } from './words.js';

// The parts of a tool by the names in its template.
export const partsOf = (tool) => (name) => tool.querySelector(`[data-part="${name}"]`);

// Runs the function that actions has for the button pressed: <button data-do="print">.
export function onDo(tool, actions) {
  tool.addEventListener('click', (event) => actions[event.target.closest?.('[data-do]')?.dataset.do]?.());
}

export function notice(place, text, undo) {
  place.replaceChildren(el('p', {}, text, undo && el('button', {
    type: 'button',
    class: 'button',
    onclick: () => {
      place.replaceChildren();
      undo();
    },
  }, word('app.undo'))));
}
