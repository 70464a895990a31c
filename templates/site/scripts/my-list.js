// The reader's own list: choose, order, set numbers, practise, print, share.

import { address, el } from './dom.js';
import { OWN, bounds, applied, within } from './dose.js';
import { guide, movement } from './guide.js';
import { add, has, joined, keep, kept, moved, onChangeElsewhere, set, without } from './list-store.js';
import { changed as listChanged } from './my-list-button.js';
import { notice, onDo, partsOf } from './notice.js';
import { minutesOf } from './session.js';
import { decoded, encoded } from './sharing.js';
import { cards, fit, line, log, strip } from './sheets.js';
import { count, fill, word } from './words.js';

const tool = document.getElementById('page-my-list');
const part = partsOf(tool);
const link = document.getElementById('page-link');
const sheets = document.getElementById('page-sheets');
const opened = new Set();

const heading = () => tool.querySelector('.chosen h2').focus();
const known = (items) => items.filter((item) => movement(item.id)).map((item) => ({ id: item.id, ...within(movement(item.id), item) }));
let list = known(kept());
let theirs;

const say = (key, values = {}) => fill(`app.list-${key}`, values);
const button = (at, text, id, onclick, disabled, of = movement(id).title) => el('button',
  { type: 'button', class: 'button', 'data-at': `${id} ${at}`, 'aria-label': say('of', { action: text, movement: of }), onclick, disabled }, text);
const picture = (move) => move.picture
  ? el('img', { src: address(move.picture.still), alt: '', loading: 'lazy', width: 120, height: 90 })
  : el('span');
const time = (items) => fill('phrases.programme-minutes',
  { minutes: count('minute', minutesOf(items.map((own) => ({ movement: movement(own.id), own })))) });
const size = (items) => count('movement', items.length);

function change(to, text) {
  const before = list;
  list = to;
  part('unkept').hidden = keep(list);
  listChanged();
  draw();
  if (text) {
    notice(part('notice'), text, () => {
      change(before);
      heading();
    });
  } else {
    part('notice').replaceChildren();
  }
}

const put = (to, key, title) => change(to, say(key, { title, movements: size(to) }));

// Draws what depends on the list; the focus stays where it was, or with the item that it was on.
function draw() {
  const at = document.activeElement?.dataset.at;
  const empty = list.length === 0;
  part('empty').hidden = !empty;
  part('full').hidden = empty;
  part('use').hidden = empty;
  part('total').textContent = say('total', { movements: size(list), time: time(list) });
  part('items').replaceChildren(...list.map(shown));
  for (const box of part('picker').querySelectorAll('input')) {
    box.checked = has(list, box.value);
  }
  link.value = `${(document.querySelector('link[rel=canonical]') ?? location).href.split('#')[0]}#${encoded(list)}`;
  paper();
  if (at && !document.activeElement?.dataset.at) {
    const here = (name) => [...tool.querySelectorAll('[data-at]')].find((node) => node.dataset.at === name && !node.disabled);
    (here(at) ?? here(at.replace(/up$/, 'down')) ?? here(at.replace(/down$/, 'up')) ?? tool.querySelector('.chosen h2')).focus();
  }
}

function shown(item, i) {
  const { id } = item;
  const move = movement(id);
  const { title } = move;
  const shift = (by) => () => change(moved(list, id, by), say('moved', { movement: title, n: i + 1 + by, of: list.length }));
  const free = OWN.filter((name) => bounds(move, name));
  return el('li', {},
    picture(move),
    el('h3', {}, el('a', { href: address(move.href) }, title)),
    strip(move, item),
    free.length > 0 && el('details', {
      open: opened.has(id),
      ontoggle: (event) => opened[event.target.open ? 'add' : 'delete'](id),
    },
    el('summary', { 'data-at': `${id} numbers`, 'aria-label': say('of', { action: say('numbers'), movement: title }) }, say('numbers')),
    el('div', { class: 'own-numbers' }, free.map((name) => field(item, move, name))),
    OWN.some((name) => name in item) && button('reset', say('reset'), id, () => change(list.map((other) => other.id === id ? { id } : other)))),
    el('p', { class: 'row' },
      button('up', say('up'), id, shift(-1), i === 0),
      button('down', say('down'), id, shift(1), i === list.length - 1),
      button('remove', say('take-out'), id, () => put(without(list, id), 'removed', title))));
}

function field(item, move, name) {
  const { id } = item;
  const { least, most } = bounds(move, name);
  const now = applied(move, item)[name];
  const inSeconds = ['hold', 'rest'].includes(name);
  const label = inSeconds ? say('in-seconds', { name: word(`dose.${name}`) }) : word(`dose.${name}`);
  const choose = (n) => {
    const fits = Math.min(Math.max(Math.round(n), least), most);
    change(Number.isNaN(fits) ? list : set(list, id, name, fits), fits === n || Number.isNaN(fits) ? '' : say('clamped', { least, most }));
  };
  const step = (by, text) => button(`${name} ${by}`, text, id, () => choose(Math.min(Math.max(now + by, least), most)), by < 0 ? now <= least : now >= most, label);
  const usual = move.dose[name].most;
  const range = move.dose[name].least === usual ? usual : fill('units.range', move.dose[name]);
  const ids = `page-${id.replace('/', '-')}-${name}`;
  return el('div', { class: 'number', role: 'group', 'aria-label': `${move.title}: ${label}` },
    el('label', { for: ids }, label, name in item && el('b', {}, ` ${say('yours')}`)),
    step(inSeconds ? -5 : -1, say('less')),
    el('input', { id: ids, type: 'number', min: least, max: most, step: 1, value: now, inputmode: 'numeric', autocomplete: 'off',
      'data-at': `${id} ${name}`, 'aria-describedby': `${ids}-range`, onchange: (event) => choose(event.target.valueAsNumber) }),
    step(inSeconds ? 5 : 1, say('more')),
    el('small', { id: `${ids}-range` }, most > usual ? say('range-to', { range, most }) : say('range', { range })));
}

function choices() {
  const base = (id) => movement(id.split('/')[0]);
  const name = (move) => {
    const start = fill('phrases.variant-of', { movement: base(move.id).title, variant: '' });
    return move.version ? say(move.version, { name: move.title.replace(start, '') }) : move.title;
  };
  const toggle = (event) => {
    const { checked, value } = event.target;
    const to = checked ? add(list, value) : without(list, value);
    put(to, to === list ? 'full' : checked ? 'added' : 'removed', movement(value).title);
  };
  for (const kind of new Set(guide().movements.map((move) => move.kind))) {
    part('picker').append(el('fieldset', {},
      el('legend', {}, say(kind)),
      el('ul', { class: 'plain' }, guide().movements.filter((move) => move.kind === kind && !move.version).map((move) => el('li', {},
        picture(move),
        el('div', { class: 'choices' }, guide().movements.filter((other) => base(other.id) === move).map((other) => el('label', {},
          el('input', { type: 'checkbox', value: other.id, autocomplete: 'off', onchange: toggle }),
          ' ', name(other)))))))));
  }
  for (const session of guide().sessions) {
    const items = known(session.movements.map((id) => ({ id })));
    part('sessions').append(el('li', {}, el('button', {
      type: 'button',
      class: 'button',
      onclick: () => {
        change(items);
        heading();
      },
    }, fill('phrases.variant-of', { movement: session.title, variant: session.name })),
    ' ', el('small', {}, say('total', { movements: size(items), time: time(items) }))));
  }
}

// A list in the address is shown beside the reader's own, and changes nothing until they say so.
function arrive() {
  theirs = decoded(location.hash, movement);
  part('shared').hidden = !theirs;
  if (theirs) {
    const { items, unknown, changed } = theirs;
    const words = [
      items.length === 0 && say('none-left'),
      unknown > 0 && say(unknown === 1 ? 'unknown-one' : 'unknown', { n: unknown }),
      changed > 0 && say('changed'),
    ].filter(Boolean).join(' ');
    part('left-out').textContent = words;
    part('left-out').hidden = !words;
    part('theirs').replaceChildren(...items.map((item) => el('li', {},
      el('b', {}, movement(item.id).title), el('small', {}, line(movement(item.id), item)))));
    for (const act of ['use', 'join']) {
      part('shared').querySelector(`[data-do=${act}]`).hidden = items.length === 0 || (act === 'join' && list.length === 0);
    }
    part('shared').querySelector('h2').focus();
  }
}

function settle(to) {
  history.replaceState(null, '', location.pathname + location.search);
  arrive();
  if (to) {
    change(to, say('replaced'));
  }
  heading();
}

// The sheets stand ready, so that their pictures are loaded however the reader prints.
function paper() {
  const lines = Object.fromEntries([...tool.querySelectorAll('[data-line]')].map((input) => [input.dataset.line, input.value.trim()]));
  const make = tool.querySelector('[name=sheet]:checked').value === 'log' ? log : cards;
  sheets.replaceChildren(...make(list, lines));
  document.body.classList.toggle('has-sheets', list.length > 0);
}

async function print() {
  paper();
  await Promise.all([...sheets.querySelectorAll('img')].map((img) => img.decode().catch(() => null)));
  globalThis.print();
}

async function copy() {
  try {
    await navigator.clipboard.writeText(link.value);
    notice(part('notice'), say('copied'));
  } catch {
    link.select();
    notice(part('notice'), say('not-copied'));
  }
}

onDo(tool, {
  print,
  copy,
  use: () => settle(theirs.items),
  join: () => settle(joined(list, theirs.items)),
  dismiss: () => settle(),
});
part('use').addEventListener('input', paper);
addEventListener('hashchange', arrive);
addEventListener('beforeprint', () => fit(sheets));
onChangeElsewhere(() => {
  list = known(kept());
  draw();
});
part('local').hidden = location.protocol !== 'file:' || document.querySelector('link[rel=canonical]') !== null;
choices();
tool.hidden = false;
draw();
arrive();
