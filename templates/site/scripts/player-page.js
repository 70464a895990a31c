// The page while a session runs. Its nodes stay the same from phase to phase, so that the focus stays where it is.

import { awake } from './awake.js';
import { cue, senses, sounder } from './cues.js';
import { address, button, el } from './dom.js';
import { OWN } from './dose.js';
import { guide } from './guide.js';
import { back, finish, pause, phase, resume, skip, start, takeUp, tick, works } from './player.js';
import { figure, headline, kindOf, needs, say, sentence, sideOf, upcoming } from './player-words.js';
import { read, write } from './store.js';
import { fill, word } from './words.js';

// Where the time comes from; tests put their own here.
export const clock = { now: () => Date.now() };

// How often the page looks at the clock, in milliseconds.
const BEAT = 200;

const wishes = () => ({ beep: true, ...read('sound', {}) });

// Boxes for what this browser can make heard.
export function soundChoice() {
  const choose = (event) => write('sound', { ...wishes(), [event.target.value]: event.target.checked });
  const box = (value) => el('label', { class: 'choice' }, el('input', { type: 'checkbox', value, checked: wishes()[value], onchange: choose }), el('span', {}, say(value)));
  return el('fieldset', { class: 'sounds' }, el('legend', {}, say('sounds')), senses.map(box));
}

// Runs phases in a place, from where half a session stopped if there is one: calls reached(state) at each phase, ended(state) at the
// end, left() when the reader leaves before it began. Gives { ask, stop }: ask() is false where nothing is lost by leaving and asks
// the reader otherwise; stop() is to be called once, whichever way it ends.
export function run(place, items, phases, { warnings, half, reached, ended, left }) {
  const titles = items.map(({ movement }) => movement.title);
  const whole = phases.reduce((sum, { seconds }) => sum + seconds, 0);
  const voice = sounder(wishes);
  let state = half ? takeUp(phases, half, clock.now()) : start(phases, clock.now());
  let unfolded;

  const part = (css, name = 'p', more = {}, ...inside) => el(name, { class: `player-${css}`, ...more }, ...inside);
  const name = part('name', 'h1');
  const about = part('about');
  const picture = part('picture', 'img', { alt: '' });
  const steps = part('steps', 'div', { id: 'page-steps', role: 'region', tabindex: 0, 'aria-label': say('steps') });
  const fold = el('button', { type: 'button', class: 'button', 'aria-controls': 'page-steps', onclick: unfold }, say('steps'));
  const kind = part('kind');
  const side = part('side');
  const number = part('count', 'p', { 'aria-hidden': 'true' });
  const after = part('after');
  const line = part('line', 'div', { 'aria-hidden': 'true' });
  const status = el('p', { class: 'unseen', role: 'status' });
  const dialog = el('dialog', { 'aria-labelledby': 'page-dialog' });
  const main = button('', toggle, 'main');
  const over = button(say('skip'), () => turn(skip));
  const player = el(
    'section',
    { class: 'player' },
    el('header', { class: 'player-head' }, name, about),
    part('shown', 'div', {}, picture, steps),
    el('div', { class: 'player-now' }, kind, side, number),
    el('div', { class: 'player-then' }, line, after),
    el('div', { class: 'player-keys' }, button(say('back'), () => turn(back)), main, over),
    el('div', { class: 'player-more' }, fold, button(say('stop-if'), stopRules, 'danger'), button(say('sounds'), () => sheet(say('sounds'), soundChoice())), button(say('leave'), leave)),
    status,
    dialog,
  );

  function turn(change) {
    const before = state;
    state = change(state, clock.now());
    show(before);
  }

  function toggle() {
    turn(state.mode === 'running' ? pause : resume);
  }

  function unfold() {
    unfolded = steps.hidden;
    show(state);
  }

  function show(before) {
    const due = before.at === undefined ? { tone: 'rest', speak: true } : cue(before, state);
    voice.play(due, sentence(state, titles));
    if (state.mode === 'done') {
      ended(state);
      return;
    }
    const now = phase(state);
    const { movement, own } = items[now.at];
    const shown = kindOf(state);
    const paused = state.mode === 'paused';
    const waits = shown === 'next';
    put(name, waits ? say('next') : movement.title);
    put(about, [
      items.length > 1 && say('movement-of', { n: now.at + 1, of: items.length }),
      now.sets > 1 && say('set-of', { n: now.set, of: now.sets }),
    ].filter(Boolean).join(', '));
    put(kind, waits ? movement.title : paused ? say('paused') : state.lead ? say('ready') : headline(now));
    put(side, waits ? say('wait') : sideOf(now));
    put(number, figure(state));
    put(after, waits ? needs(movement) : paused && works(now) ? say('anew') : say('then', { what: upcoming(state, titles) }));
    put(main, say(paused ? 'resume' : waits ? 'start' : 'pause'));
    over.setAttribute('aria-label', say(waits ? 'skip-movement' : 'skip'));
    player.dataset.kind = paused ? 'paused' : shown;
    const done = phases.slice(0, state.at).reduce((sum, { seconds }) => sum + seconds * 1000, state.spent);
    line.style.setProperty('--done', `${done / 10 / whole}%`);
    paint(movement.picture, shown, now.side);
    if (before.at === undefined || phase(before).at !== now.at) {
      steps.replaceChildren(...stepsOf(movement, own));
      steps.scrollTop = 0;
    }
    // Who waits has time to read; the reader's own choice stays.
    steps.hidden = !(unfolded ?? waits);
    fold.setAttribute('aria-expanded', !steps.hidden);
    if (before.at !== state.at) {
      reached(state);
    }
    if (due.speak || before.mode !== state.mode) {
      put(status, sentence(state, titles));
    }
  }

  // A hold shows its pose, all else how to get there. Of the other side it is the mirror image.
  function paint(files, shown, on) {
    const file = (shown !== 'hold' && files?.moving) || files?.still;
    picture.hidden = !file;
    picture.classList.toggle('mirrored', Boolean(files?.shows) && ['left', 'right'].includes(on) && on !== files.shows);
    if (file && picture.getAttribute('src') !== address(file)) {
      picture.src = address(file);
    }
  }

  // Opens a sheet over the session, which stands still meanwhile.
  function sheet(title, ...content) {
    const go = () => {
      dialog.close();
      if (state.mode === 'paused') {
        toggle();
      }
    };
    turn(pause);
    dialog.replaceChildren(
      el('h2', { id: 'page-dialog', tabindex: -1, autofocus: true }, title),
      ...content,
      el('p', { class: 'actions' }, button(say('resume'), go, 'main'), button(say('end-here'), () => turn(finish))),
    );
    dialog.showModal();
  }

  function stopRules() {
    const list = (texts) => el('ul', {}, texts.map((text) => el('li', {}, text)));
    const band = ({ from, to, name: title, text }) => [el('strong', {}, `${fill(`phrases.pain-band${to < 10 ? '' : '-last'}`, { from, to })}: ${title}.`), ` ${text}`];
    sheet(
      say('stop-if'),
      list(items[phase(state).at].movement.stopIf),
      el('h3', {}, say('pain-rule')),
      list(guide().painScale.map(band)),
      warnings ? el('p', {}, el('a', { href: warnings }, say('warnings'))) : '',
    );
  }

  function ask() {
    const begun = state.practised > 0 && state.mode !== 'done';
    if (begun && !dialog.open) {
      sheet(say('leave-now'), el('p', {}, say('leave-text')));
    }
    return begun;
  }

  function leave() {
    if (!ask()) {
      left();
    }
  }

  function key(event) {
    const keys = { ' ': toggle, ArrowLeft: () => turn(back), ArrowRight: () => turn(skip), Escape: leave };
    const own = event.key === ' ' && event.target.closest('button, a');
    if (keys[event.key] && !own && !dialog.open && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      keys[event.key]();
    }
  }

  const hidden = () => document.hidden && turn(pause);
  const beat = setInterval(() => turn(tick), BEAT);

  function stop() {
    clearInterval(beat);
    document.removeEventListener('keydown', key);
    document.removeEventListener('visibilitychange', hidden);
    document.documentElement.classList.remove('practising');
    dialog.close();
    awake(false);
    voice.silence();
  }

  document.addEventListener('keydown', key);
  document.addEventListener('visibilitychange', hidden);
  document.documentElement.classList.add('practising');
  place.replaceChildren(player);
  awake(true);
  show({});
  main.focus();
  return { ask, stop };
}

// How a movement is done.
export const stepsOf = ({ steps }, own) => [
  el('ol', {}, steps.map((text) => el('li', {}, text))),
  OWN.some((name) => name in (own ?? {})) ? el('p', {}, word('app.list-own-first')) : '',
];

function put(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}
