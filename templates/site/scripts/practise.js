// The page on which a movement, a session or the reader's list is practised: which one, says the address after #.

import { dayOf, entriesOf, entryOf, withEntry } from './diary-log.js';
import { applied, cells } from './dose.js';
import { address, button, el } from './dom.js';
import { strip } from './dose-strip.js';
import { guide, movement } from './guide.js';
import { kept } from './list-store.js';
import { bandOf, painQuestion } from './pain.js';
import { run, soundChoice, stepsOf } from './player-page.js';
import { needs, say } from './player-words.js';
import { minutesOf, sessionOf } from './session.js';
import { read, remove, write } from './store.js';
import { count } from './words.js';

const place = document.getElementById('page-practise');
const head = document.querySelector('.title');
const [title, summary] = head.children;
const usual = [title.textContent, summary.textContent];
const bar = document.title;
const { warnings, diary } = place.dataset;

// A session that stopped half way can be gone on with as long as the body is still warm.
const WARM = 3_600_000;

const HALF = 'session';

// The address that is shown, and what runs.
let shown = '';
let running;

// What an address asks for: { id, name, items: [{ movement, own }] }; nothing where the guide doesn't have it.
export function asked(id) {
  const session = guide().sessions.find((one) => one.id === id);
  const wanted = id === 'my-list' ? kept() : (session?.movements ?? [id]).map((one) => ({ id: one }));
  const items = wanted.map((own) => ({ movement: movement(own.id), own })).filter((item) => item.movement);
  const name = id === 'my-list' ? say('my-list') : session ? nameOf(session) : items[0]?.movement.title;
  return items.length ? { id, name, items } : undefined;
}

// A program's only day needs no name.
function nameOf(session) {
  const days = guide().sessions.filter((other) => other.href === session.href);
  return days.length > 1 ? `${session.title}: ${session.name}` : session.title;
}

function put([name, text], ...nodes) {
  running?.stop();
  running = undefined;
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

// From the second band of the pain scale on, a clinician comes first.
const least = () => guide().painScale[1]?.from ?? 11;
const askFirst = () => say('ask-first', { n: least() });

// What comes, and the question before it.
function before(wanted) {
  const { id, items } = wanted;
  const half = halfOf(id, items);
  let pain = half?.pain;
  let sore = ['left', 'right'].find((side) => side === half?.sore);
  function begin(from) {
    const phases = sessionOf(items, sore);
    const reached = ({ at, practised, did }) => write(HALF, { id, list: listOf(items), at, practised, did, pain, sore, when: Date.now() });
    const ended = (state) => {
      remove(HALF);
      after(wanted, state, pain);
    };
    const left = () => {
      remove(HALF);
      before(wanted);
    };
    head.hidden = true;
    running = run(place, items, phases, { warnings, half: from, reached, ended, left });
  }
  // In the highest band one stops, so one doesn't start either.
  const high = (n) => n >= (guide().painScale.at(-1)?.from ?? 11);
  const go = button(say('start'), () => begin(), 'main start');
  const told = (n) => {
    pain = n;
    go.textContent = say(high(n) ? 'start-anyway' : 'start');
    go.classList.toggle('main', !high(n));
  };
  const careful = (n) => high(n) && warnings ? el('a', { href: warnings }, say('warnings')) : n >= least() ? ` ${askFirst()}` : '';
  put(
    [wanted.name, say('time', { time: count('minute', minutesOf(items)) })],
    half && el('p', { class: 'message' }, say('half'), ' ', button(say('take-up'), () => begin(half))),
    painQuestion(say('pain-before'), told, careful, (n) => high(n) ? { name: say('not-today'), text: askFirst() } : undefined),
    items.some(({ movement: one }) => one.side === 'affected-only') && el('fieldset', { class: 'sore-side' }, el('legend', {}, say('which-side')), ['left', 'right'].map((side) => el(
      'label',
      { class: 'choice' },
      el('input', { type: 'radio', name: 'sore', value: side, checked: side === sore, onchange: () => sore = side }),
      el('span', {}, say(`side-${side}`)),
    ))),
    el('p', {}, go),
    soundChoice(),
    section('what-comes', el('ol', { class: 'moves' }, items.map(item))),
  );
}

// What is to be done, as a value: the list may be changed while a session stands still.
const listOf = (items) => JSON.stringify(items.map(({ own }) => own));

// The session of an address that stopped half way not long ago.
function halfOf(id, items) {
  const half = read(HALF);
  const fits = half?.id === id && half.list === listOf(items) && half.at > 0 && Math.abs(Date.now() - half.when) < WARM;
  return fits ? half : undefined;
}

function item({ movement: one, own }) {
  return el(
    'li',
    {},
    el('div', { class: 'move-name' }, still(one), el('h3', {}, el('a', { href: address(one.href) }, one.title))),
    el('p', {}, needs(one)),
    strip(cells(one, applied(one, own))),
    el('details', {}, el('summary', {}, say('steps')), stepsOf(one, own)),
    el('details', {}, el('summary', {}, say('stop-if')), el('ul', {}, one.stopIf.map((text) => el('li', {}, text)))),
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
  // Nobody loses a session by the browser's own Back.
  if (running && location.hash !== shown && running.ask()) {
    history.pushState(null, '', shown);
    return;
  }
  shown = location.hash;
  let id = shown.slice(1);
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
