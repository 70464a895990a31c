// What my list looks like on paper: cards, one movement a page, or a log to tick.

import { address, el } from './dom.js';
import { cells, within } from './dose.js';
import { sentence } from './dose-sentence.js';
import { strip as cellStrip } from './dose-strip.js';
import { guide, movement } from './guide.js';
import { fill, word } from './words.js';

const LINES = ['clinic', 'patient', 'therapist'];

const WEEKS = 4;

// So many movements leave room for all weeks on a page; more of them for half.
const FEW = 2;

// Millimeters within the margins of either paper, width by height, with a little to spare.
const PAPERS = [[191.9, 253], [186, 271]];

const SIZES = ['large', 'snug', 'small'];

const say = (key, values = {}) => fill(`app.list-${key}`, values);

// The dose strip, with a word at numbers that are the reader's own.
export const strip = (move, own) => cellStrip(cells(move, own), (cell) => cell.own && say('yours'));

// The same in a line.
export const line = (move, own, names) => cells(move, own).filter((cell) => !names || names.includes(cell.name))
  .map((cell) => [cell.label, cell.value, cell.unit].filter(Boolean).join(' ')).join(' · ');

const pain = () => el('p', { class: 'pain' }, guide().painScale.map((band) => el('span', {}, say('pain', band))));

function sheet(typed, kind, ...content) {
  const blank = kind === 'log';
  const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(new Date());
  const lines = { ...typed, date: blank && date };
  const filled = [...LINES, 'date'].filter((name) => blank || lines[name]);
  return el('section', { class: `sheet ${kind}` },
    filled.length > 0 && el('dl', { class: 'lines' }, filled.map((name) => el('div', {},
      el('dt', {}, say(name)), el('dd', {}, lines[name] ?? '')))),
    content,
    document.getElementById('page-sheet-end').content.cloneNode(true));
}

const own = (move, item) => Object.keys(within(move, item)).length > 0;

// Poses in a row need the whole width; others stand beside the steps.
function wide({ target }) {
  target.parentNode.classList.toggle('wide', target.naturalWidth > 3.6 * target.naturalHeight);
}

const items = (lines) => lines.map((text) => el('li', {}, text));

export function cards(list, lines) {
  return list.map((item, i) => {
    const move = movement(item.id);
    const { title, summary, feel, steps, stopIf, askFirst, picture } = move;
    return sheet(lines, 'card',
      el('h2', {}, title, el('small', {}, ` ${say('page-of', { n: i + 1, of: list.length })}`)),
      el('p', {}, summary),
      strip(move, item),
      el('p', { class: 'dose-sentence' }, sentence(move, item)),
      own(move, item) && el('p', {}, el('b', {}, say('own-first'))),
      el('div', { class: 'how' },
        el('div', {}, el('ol', {}, items(steps)), el('p', {}, el('b', {}, `${say('feel')}: `), feel)),
        picture && el('img', { src: address(picture.all), alt: picture.alt, onload: wide })),
      el('div', { class: 'stop-if' }, el('h3', {}, say('stop-if')), pain(), el('ul', {}, items(stopIf))),
      askFirst.length > 0 && el('p', { class: 'ask-first' }, el('b', {}, `${say('ask-first')}: `), askFirst.join(' ')));
  });
}

export function log(list, lines) {
  const days = Array.from({ length: 7 }, (none, i) => new Intl.DateTimeFormat(document.documentElement.lang,
    { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, i + 1)));
  const box = (side) => el('span', { class: 'box' }, side, el('i'));
  const row = (head, content) => el('tr', {}, el('th', { scope: 'row' }, head), days.map(() => el('td', {}, content())));
  const sides = (move) => ['each', 'alternate'].includes(move.side) ? [say('left'), say('right')] : [''];
  const week = (n) => el('table', {},
    el('caption', {}, `${say('week', { n })} `, el('i')),
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, say('movement')), days.map((day) => el('th', { scope: 'col' }, day)))),
    el('tbody', {},
      list.map((item) => {
        const move = movement(item.id);
        return row([move.title, el('small', {}, line(move, item, ['sets', 'reps', 'hold']))], () => sides(move).map(box));
      }),
      ['before', 'after'].map((name) => row(say(name), () => ''))));
  const each = list.length > FEW ? WEEKS / 2 : WEEKS;
  return Array.from({ length: WEEKS / each }, (none, page) => sheet(lines, 'log',
    el('h2', {}, say('log-title')),
    Array.from({ length: each }, (nothing, i) => week(page * each + i + 1)),
    pain(),
    el('p', { class: 'notes' }, say('notes'))));
}

// Sets the cards in a place in the largest letters in which each has room on a page of either paper.
export function fit(place) {
  place.classList.add('measured');
  const high = (card) => Math.max(...PAPERS.map(([width, height]) => {
    place.style.setProperty('width', `${width}mm`);
    return card.offsetHeight / (height * 96 / 25.4);
  }));
  for (const card of place.querySelectorAll('.card')) {
    card.dataset.size = SIZES.find((size) => {
      card.dataset.size = size;
      return high(card) <= 1;
    }) ?? SIZES.at(-1);
  }
  place.style.removeProperty('width');
  place.classList.remove('measured');
}
