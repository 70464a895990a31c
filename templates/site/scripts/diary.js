// The diary: what was done on which days, and pain before and after. It stays in the browser.

import { csv, json, read as readFile, LARGEST } from './diary-files.js';
import { dayOf, entriesOf, withEntry } from './diary-log.js';
import { el } from './dom.js';
import { guide, movement } from './guide.js';
import { notice, onDo, partsOf } from './notice.js';
import { onChange, read, write } from './store.js';
import { count, fill, word } from './words.js';

const SHOWN = 30;

const tool = document.getElementById('page-diary');
const part = partsOf(tool);
const form = part('form');
const fields = form.elements;
const language = document.documentElement.lang;

let entries = entriesOf(read('diary', []));
let month = (entries.at(-1)?.day ?? dayOf(new Date())).slice(0, 7);
let edited;

const say = (key, values = {}) => fill(`app.diary-${key}`, values);
const date = (day) => new Date(`${day}T12:00:00Z`);
const written = (day, format) => new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...format }).format(date(day));
const long = (day) => written(day, { weekday: 'long', day: 'numeric', month: 'long' });
const names = (what) => what.map((id) => movement(id)?.title ?? id);
const tell = (text, undo) => notice(part('notice'), text, undo);
const heading = () => tool.querySelector('section h2').focus();

function change(to, text, undoable = true) {
  const before = entries;
  entries = to;
  part('unkept').hidden = write('diary', entries);
  draw();
  tell(text, undoable && (() => {
    change(before, '', false);
    heading();
  }));
}

function draw() {
  const empty = entries.length === 0;
  part('empty').hidden = !empty;
  for (const name of ['full', 'pain', 'save', 'delete']) {
    part(name).hidden = empty;
  }
  part('sure').hidden = true;
  drawMonth();
  drawPain();
}

function drawMonth() {
  const here = entries.filter((entry) => entry.day.startsWith(month));
  part('month').textContent = written(`${month}-01`, { month: 'long', year: 'numeric' });
  part('done').textContent = say('month', {
    days: count('day', new Set(here.map((entry) => entry.day)).size),
    time: count('minute', here.reduce((sum, entry) => sum + entry.minutes, 0)),
  });
  const first = date(`${month}-01`);
  const lead = (first.getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const cell = (n) => {
    const day = `${month}-${String(n).padStart(2, '0')}`;
    const done = here.some((entry) => entry.day === day);
    return n < 1 || n > length ? el('td') : el('td', { class: done && 'done' }, done ? el('a', { href: `#page-${day}`, 'aria-label': long(day) }, n) : n);
  };
  const week = (row) => el('tr', {}, Array.from({ length: 7 }, (none, i) => cell(row * 7 + i + 1 - lead)));
  part('calendar').replaceChildren(
    el('thead', {}, el('tr', {}, Array.from({ length: 7 }, (none, i) => el('th', { scope: 'col' }, written(`2024-01-0${i + 1}`, { weekday: 'short' }))))),
    el('tbody', {}, Array.from({ length: Math.ceil((lead + length) / 7) }, (none, i) => week(i))));
  part('entries').replaceChildren(...here.map((entry, i) => shown(entry, here[i - 1]?.day !== entry.day)).reverse());
}

function shown(entry, first) {
  const { day, what, minutes, before, after, note } = entry;
  const button = (name, onclick) => el('button',
    { type: 'button', class: 'button', 'aria-label': say('of', { action: say(name), day: long(day) }), onclick }, say(name));
  const pain = before === undefined && after === undefined ? '' : say(after === undefined ? 'pain-before' : before === undefined ? 'pain-after' : 'pain', { before, after });
  return el('li', { id: first && `page-${day}` },
    el('h3', {}, long(day)),
    el('p', {}, [...names(what), say('minutes', { n: minutes })].join(' · ')),
    pain && el('p', {}, pain),
    note && el('p', { class: 'quiet' }, note),
    el('p', { class: 'row' },
      button('edit', () => edit(entry)),
      button('remove', () => {
        change(entries.filter((other) => other !== entry), say('removed', { day: long(day) }));
        heading();
      })));
}

// Pain before as a hollow square, after as a full circle, a line between them for each time.
function drawPain() {
  const noted = entries.filter((entry) => entry.before !== undefined || entry.after !== undefined).slice(-SHOWN);
  part('pain').hidden = noted.length === 0;
  const node = (name, attributes, ...children) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children.flat(Infinity));
    return made;
  };
  const x = (i) => 36 + (i + 0.5) * 320 / Math.max(noted.length, 7);
  const y = (n) => 130 - 12 * n;
  const square = (cx, cy) => node('rect', { class: 'before', x: cx - 4, y: cy - 4, width: 8, height: 8 });
  const circle = (cx, cy) => node('circle', { class: 'after', cx, cy, r: 4 });
  const key = (mark) => node('svg', { viewBox: '0 0 12 12', 'aria-hidden': 'true' }, mark(6, 6));
  part('chart').replaceChildren(
    node('svg', { viewBox: '0 0 360 140', role: 'img', 'aria-label': say('chart', { days: count('entry', noted.length) }) },
      [0, 2, 4, 6, 8, 10].map((n) => [
        node('line', { class: 'grid', x1: 30, x2: 356, y1: y(n), y2: y(n) }),
        node('text', { x: 22, y: y(n) + 4, 'text-anchor': 'end' }, String(n)),
      ]),
      noted.map(({ before, after }, i) => [
        before !== undefined && after !== undefined && node('line', { class: 'span', x1: x(i), x2: x(i), y1: y(before), y2: y(after) }),
        before !== undefined && square(x(i), y(before)),
        after !== undefined && circle(x(i), y(after)),
      ].filter(Boolean))),
    el('p', { class: 'key' },
      key(square), ` ${say('before')} `,
      key(circle), ` ${say('after')}`));
  part('table').replaceChildren(
    el('thead', {}, el('tr', {}, ['day', 'before', 'after'].map((name) => el('th', { scope: 'col' }, say(name))))),
    el('tbody', {}, noted.map(({ day, before, after }) => el('tr', {},
      el('th', { scope: 'row' }, long(day)), [before, after].map((n) => el('td', {}, n ?? '–'))))));
}

// The form, for an entry or for a new one.
function edit(entry) {
  edited = entry;
  form.reset();
  const { day, what, minutes, before, after, note } = entry ?? { day: dayOf(new Date()), what: [] };
  const known = [...guide().movements.map((move) => move.id), ...what.filter((id) => !movement(id))];
  fields.day.value = day;
  fields.minutes.value = minutes ?? '';
  fields.before.value = before ?? '';
  fields.after.value = after ?? '';
  fields.note.value = note ?? '';
  part('what').replaceChildren(part('what').firstElementChild, ...known.map((id) => el('label', {},
    el('input', { type: 'checkbox', name: 'what', value: id, checked: what.includes(id), onchange: counted }), ' ', names([id])[0])));
  counted();
  part('form-title').textContent = say(entry ? 'change' : 'new');
  form.hidden = false;
  part('form-title').focus();
}

const ticked = () => [...form.querySelectorAll('[name=what]:checked')].map((box) => box.value);

function counted() {
  part('chosen').textContent = count('movement', ticked().length);
}

function submit(event) {
  event.preventDefault();
  const number = (name) => fields[name].value === '' ? undefined : Number(fields[name].value);
  const day = fields.day.value;
  const to = withEntry(entries.filter((other) => other !== edited), {
    day, what: ticked(), minutes: number('minutes'), before: number('before'), after: number('after'), note: fields.note.value,
  });
  month = day.slice(0, 7);
  form.hidden = true;
  change(to, say('kept', { day: long(day) }));
  heading();
}

function turn(by) {
  const first = date(`${month}-01`);
  month = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + by, 1)).toISOString().slice(0, 7);
  drawMonth();
}

function save(type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const name = `${guide().id}-${word('app.diary-file-name')}-${dayOf(new Date())}.${type.slice(type.indexOf('/') + 1)}`;
  el('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

async function open(event) {
  const [file] = event.target.files;
  if (file) {
    const found = file.size > LARGEST ? { full: true } : readFile(await file.text(), entries);
    event.target.value = '';
    if (found?.entries) {
      month = (found.entries.at(-1)?.day ?? month).slice(0, 7);
      change(found.entries, [say('read', { new: found.fresh, known: found.known }),
        found.dropped > 0 && say('dropped', { n: found.dropped })].filter(Boolean).join(' '));
    } else {
      tell(say(found ? 'too-large' : 'bad-file'));
    }
  }
}

function ask(sure) {
  part('sure').hidden = !sure;
  part('delete').hidden = sure;
  part(sure ? 'sure' : 'delete').querySelector('button:last-of-type').focus();
}

onDo(tool, {
  before: () => turn(-1),
  after: () => turn(1),
  new: () => edit(),
  cancel: () => {
    form.hidden = true;
    heading();
  },
  json: () => save('application/json', json(guide().id, entries)),
  csv: () => save('text/csv', csv(['day', 'what', 'time', 'before', 'after', 'note'].map((name) => say(name)),
    entries.map((entry) => [entry.day, names(entry.what).join('; '), entry.minutes, entry.before, entry.after, entry.note]))),
  delete: () => ask(true),
  spare: () => ask(false),
  really: () => {
    change([], say('deleted'), false);
    heading();
  },
});
for (const name of ['before', 'after']) {
  fields[name].append(el('option', { value: '' }, say('none')), ...Array.from({ length: 11 }, (none, n) => el('option', { value: n }, n)));
}
form.addEventListener('submit', submit);
document.getElementById('page-file').addEventListener('change', open);
onChange('diary', () => {
  entries = entriesOf(read('diary', []));
  const same = JSON.stringify(edited);
  edited = entries.find((entry) => JSON.stringify(entry) === same);
  draw();
});
tool.hidden = false;
draw();
