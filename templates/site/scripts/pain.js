// Pain from 0 to 10, asked and answered in the guide's own words.

import { el } from './dom.js';
import { guide } from './guide.js';

// The band of the guide's scale that a number lies in: { name, text, level }, level from 1.
export function bandOf(n) {
  const level = guide().painScale.findIndex((band) => n >= band.from && n <= band.to) + 1;
  return level ? { ...guide().painScale[level - 1], level } : undefined;
}

// A question that need not be answered. Calls told(n), and says what the guide says of the number, or what instead(n) says in its
// place, and what advice(n) adds.
export function painQuestion(question, told, advice, instead = () => undefined) {
  const answer = el('p', { role: 'status' });
  const level = (n) => `level-${bandOf(n)?.level}`;
  const choose = (n) => {
    const { name = '', text = '' } = instead(n) ?? bandOf(n) ?? {};
    answer.className = level(n);
    answer.replaceChildren(el('strong', {}, name), ` ${text} `, advice(n));
    told(n);
  };
  const number = (_, n) => el('label', { class: level(n) }, el('input', { type: 'radio', name: 'pain', onchange: () => choose(n) }), el('span', {}, String(n)));
  return el('fieldset', { class: 'pain-question' }, el('legend', {}, question), el('div', { class: 'pain-numbers' }, Array.from({ length: 11 }, number)), answer);
}
