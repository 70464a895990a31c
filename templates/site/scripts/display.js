// The control at the top of the page by which a reader chooses the theme.

import { THEMES, chosen, show } from './theme.js';
import { onChange, remove, write } from './store.js';
import { el } from './dom.js';
import { word } from './words.js';

// A theme from now on; none leaves it to the machine.
export function choose(theme) {
  show(theme);
  if (theme) {
    write('theme', theme);
  } else {
    remove('theme');
  }
}

function choice(theme) {
  const input = el('input', { type: 'radio', name: 'theme', value: theme, onchange: () => choose(theme) });
  input.checked = theme === chosen();
  return el('label', { class: 'choice' }, input, el('span', {}, word(`app.theme-${theme || 'system'}`)));
}

// Puts the control where its name already holds the place for it.
export function place(spot) {
  const summary = el('summary', {}, spot.textContent);
  const choices = el('fieldset', {}, el('legend', {}, word('app.theme')), ['', ...THEMES].map(choice));
  const control = el('details', { class: 'display' }, summary, el('div', { class: 'panel' }, choices));
  const close = () => control.removeAttribute('open');
  control.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && control.open) {
      close();
      summary.focus();
    }
  });
  control.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !control.contains(event.relatedTarget)) {
      close();
    }
  });
  document.addEventListener('pointerdown', (event) => {
    if (!control.contains(event.target)) {
      close();
    }
  });
  onChange('theme', () => {
    show(chosen());
    control.querySelectorAll('input').forEach((input) => {
      input.checked = input.value === chosen();
    });
  });
  spot.replaceWith(control);
}
