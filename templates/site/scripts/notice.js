// A line at the foot of a tool that says what happened, and offers to undo it. It stays until it is closed or something else happens.

import { button, el } from './dom.js';
import { word } from './words.js';

// The parts of a tool by the names in its template.
export const partsOf = (tool) => (name) => tool.querySelector(`[data-part="${name}"]`);

// Runs the function that actions has for the button pressed: <button data-do="print">.
export function onDo(tool, actions) {
  tool.addEventListener('click', (event) => actions[event.target.closest?.('[data-do]')?.dataset.do]?.());
}

export function notice(place, text, undo) {
  const close = (then) => () => {
    place.replaceChildren();
    then();
  };
  const stay = () => place.parentNode.querySelector('section:not([hidden]) h2').focus({ preventScroll: true });
  place.replaceChildren(el('p', {}, el('span', {}, text),
    undo && button(word('app.undo'), close(undo)),
    button(word('app.close'), close(stay))));
}
