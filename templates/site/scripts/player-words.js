// What the player says of a state, on the screen and aloud. Pure.

import { left, phase, works } from './player.js';
import { count, fill, word } from './words.js';

export const say = (key, values = {}) => fill(`app.player-${key}`, values);

// What runs now: getting ready again comes before the phase that was interrupted.
export const kindOf = (state) => state.lead ? 'ready' : phase(state).kind;

// The side of what is done or got ready for.
export const sideOf = ({ kind, side }) => side && kind !== 'rest' && kind !== 'pause' ? say(`side-${side}`) : '';

// Such as "Hold 2 of 3".
export const headline = (one) => one.reps > 1 && works(one) ? say(`${one.kind}-of`, { n: one.rep, of: one.reps }) : say(one.kind);

// The large figure: the repetition, or the seconds that are left; nothing where it waits.
export function figure(state) {
  const kind = kindOf(state);
  return kind === 'next' ? '' : String(kind === 'rep' ? phase(state).rep : Math.ceil(left(state) / 1000));
}

// What comes after: another phase with its side where that is new, or the movement's name.
export function upcoming(state, titles) {
  const now = phase(state);
  const next = state.lead ? now : state.phases[state.at + 1];
  if (!next) {
    return say('end');
  }
  const side = next.kind !== 'switch' && sideOf(next) !== sideOf(now) && sideOf(next);
  return next.kind === 'next' ? titles[next.at] : headline(next) + (side ? `, ${side}` : '');
}

// The sentence for a voice, and for those who hear the page instead of seeing it.
export function sentence(state, titles) {
  const now = phase(state);
  const kind = kindOf(state);
  if (state.mode === 'done' || state.mode === 'paused') {
    return say(state.mode);
  }
  return [
    kind === 'rep' ? String(now.rep) : say(kind),
    (kind === 'next' || now.kind === 'ready') && titles[now.at],
    kind === 'next' ? say('wait') : sideOf(now),
    (kind === 'hold' || kind === 'rest') && count('second', now.seconds),
  ].filter(Boolean).join('. ');
}

// What a movement needs; nothing where it needs nothing.
export function needs({ equipment }) {
  const or = (first, last) => fill('phrases.list-or', { first, last });
  const names = equipment.map((any) => any.map((token) => word(`tokens.equipment.${token}`)).reduce(or));
  const last = names.pop();
  const first = names.join(word('phrases.list-comma'));
  return last ? say('needs', { what: first ? fill('phrases.list-last', { first, last }) : last }) : '';
}
