// The dose strip, as pages show it: cells of dose.js, with a word at those that mark(cell) has one for.

import { el } from './dom.js';

export const strip = (cells, mark = () => undefined) => el('dl', { class: 'strip' }, cells.map((cell) => el('div', { class: mark(cell) && 'own' },
  el('dt', {}, cell.label, mark(cell) && el('b', {}, ` ${mark(cell)}`)),
  el('dd', {}, cell.word ? el('span', {}, cell.value) : cell.value, cell.unit && el('small', {}, ` ${cell.unit}`)))));
