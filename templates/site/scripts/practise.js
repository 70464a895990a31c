// The page on which a movement, a session or the reader's list is practised: which one, says the address after #.

import { dayOf, entriesOf, entryOf, withEntry } from './diary-log.js';
import { applied, cells, minutes } from './dose.js';
import { address, button, el } from './dom.js';
import { strip } from './dose-strip.js';
import { guide, movement } from './guide.js';
import { kept } from './list-store.js';
import { bandOf, painQuestion } from './pain.js';
import { run, soundChoice } from './player-page.js';
import { needs, say } from './player-words.js';
import { secondsOf, sessionOf } from './session.js';
import { read, write } from './store.js';
import { count } from './words.js';

const place = document.getElementById('page-practise');
const head = document.querySelector('.title');
const [title, summary] = head.children;
const usual = [title.textContent, summary.textContent];
const bar = document.title;
const { warnings, diary } = place.dataset;

let stop;

// What an address asks for: { name, items: [{ movement, own }] }; nothing where the guide doesn't have it.
export function asked(id) {
  const session = guide().sessions.find((one) => one.id === id);
  const wanted = id === 'my-list' ? kept() : (session?.movements ?? [id]).map((one) => ({ id: one }));
  const items = wanted.map((own) => ({ movement: movement(own.id), own })).filter((item) => item.movement);
  const name = id === 'my-list' ? say('my-list') : session ? nameOf(session) : items[0]?.movement.title;
  return items.length ? { name, items } : undefined;
}

// A program's only day needs no name.
function nameOf(session) {
  const days = guide().sessions.filter((other) => other.href === session.href);
  return days.length > 1 ? `${session.title}: ${session.name}` : session.title;
}

function put([name, text], ...nodes) {
  stop?.();
  stop = undefined;
  head.hidden = false;
  title.textContent = name;
  summary.textContent = text;
  document.title = bar.replace(usual[0], name);
  place.replaceChildren(...nodes.filter(Boolean));
}

const still = ({ picture }) => picture ? el('span', { class: 'picture' }, el('img', { src: address(picture.still), alt: '', loading: 'lazy' })) : '';

const section = (name, ...nodes) => el('section', {}, el('h2', {}, say(name)), ...nodes);

// The list of what can be practised.
function choose(message) {
  const item = (id, name, text, picture) => el('li', { class: picture && 'pictured' }, picture, el('a', { href: `#${id}` }, name), el('small', {}, text));
  const several = (id) => {
    const { name, items } = asked(id);
    return item(id, name, items.map((one) => one.movement.title).join(', '));
  };
  const sessions = [asked('my-list') && 'my-list', ...guide().sessions.map((one) => one.id)].filter(Boolean);
  put(
    usual,
    message && el('p', { class: 'message', role: 'status' }, message),
    section('sessions', el('ul', { class: 'cards' }, sessions.map(several))),
    section('movements', el('ul', { class: 'cards' }, guide().movements.map((one) => item(one.id, one.title, one.summary, still(one))))),
  );
}

// What comes, and the question before it.
function before(wanted) {
  const phases = sessionOf(wanted.items);
  const { dose, extra } = secondsOf(phases);
  const time = (seconds) => count('minute', minutes(seconds));
  let pain;
  function begin() {
    head.hidden = true;
    stop = run(place, wanted.items, phases, warnings, { ended: (state) => after(wanted, state, pain), left: () => before(wanted) });
  }
  // In the highest band one stops, so one doesn't start either.
  const high = (n) => n >= (guide().painScale.at(-1)?.from ?? 11);
  const go = button(say('start'), begin, 'main start');
  const told = (n) => {
    pain = n;
    go.textContent = say(high(n) ? 'start-anyway' : 'start');
    go.classList.toggle('main', !high(n));
  };
  const careful = (n) => high(n) && warnings ? el('a', { href: warnings }, say('warnings')) : n >= (guide().painScale[1]?.from ?? 11) ? ` ${say('ask-first')}` : '';
  put(
    [wanted.name, say('time', { all: time(dose + extra), extra: time(extra) })],
    painQuestion(say('pain-before'), told, careful, (n) => high(n) ? { name: say('not-today'), text: say('ask-first') } : undefined),
    el('p', {}, go),
    soundChoice(),
    section('what-comes', el('ol', { class: 'moves' }, wanted.items.map(item))),
  );
}

function item({ movement: one, own }) {
  return el(
    'li',
    {},
    el('div', { class: 'move-name' }, still(one), el('h3', {}, el('a', { href: address(one.href) }, one.title))),
    el('p', {}, needs(one)),
    strip(cells(one, applied(one, own))),
  );
}

// How it was, and the diary.
function after(wanted, state, pain) {
  const what = state.did.map((at) => wanted.items[at].movement);
  if (what.length) {
    const entry = { day: dayOf(new Date()), what: what.map((one) => one.id), minutes: Math.max(1, Math.round(state.practised / 60000)), before: pain };
    const saved = el('p', { class: 'actions', role: 'status' });
    let stored;
    const store = () => {
      const entries = entriesOf(read('diary', []));
      const old = entries.findIndex((one) => JSON.stringify(one) === stored);
      stored = JSON.stringify(entryOf(entry));
      return write('diary', withEntry(entries.filter((one, i) => i !== old), entry));
    };
    const save = button(say('save'), () => {
      const lasts = store();
      saved.replaceChildren(el('span', {}, say(lasts ? 'saved' : 'saved-for-now')), el('a', { href: diary }, say('diary')));
    }, 'main');
    saved.append(save);
    const warn = (n) => warnings && bandOf(n)?.level === guide().painScale.length ? el('a', { href: warnings }, say('warnings')) : '';
    put(
      [say('done'), say('did', { time: count('minute', entry.minutes) })],
      el('ul', {}, what.map((one) => el('li', {}, one.title))),
      painQuestion(say('pain-after'), (n) => {
        entry.after = n;
        if (stored) {
          store();
        }
      }, warn),
      el('p', {}, say('next-morning')),
      saved,
      el('p', { class: 'actions' }, button(say('again'), () => before(wanted))),
    );
  } else {
    before(wanted);
  }
  title.tabIndex = -1;
  title.focus();
}

function show() {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // A garbled address is an unknown one.
  }
  const wanted = asked(id);
  if (wanted) {
    before(wanted);
  } else if (!id || !document.getElementById(id)) {
    choose(id && say(id === 'my-list' ? 'empty-list' : 'unknown'));
  } else if (!place.children.length) {
    // A place on the page, such as its contents.
    choose();
  }
}

addEventListener('hashchange', show);
show();
