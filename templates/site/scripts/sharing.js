// A list in an address: my-list.html#list=bird-dog!2x6,cat-and-cow/seated,eye-of-the-needle!x3h30. Items stand in order, between
// commas. After ! come own numbers: sets, x, repetitions, then h and seconds of hold, r and seconds of rest, each of which may be
// left out. What comes after # stays in the browser: no server is told.

import { within } from './dose.js';
import { MOST } from './list-store.js';

// A list of the most items with all their numbers is shorter.
const LONGEST = 4000;

const ITEM = /^([a-z0-9-]+(?:\/[a-z0-9-]+)?)(?:!(\d{1,4})?(?:x(\d{1,4})?)?(?:h(\d{1,4}))?(?:r(\d{1,4}))?)?$/;

const number = (before, n) => n === undefined ? '' : before + n;

function own({ sets, reps, hold, rest }) {
  const volume = number('', sets) + (sets !== undefined || reps !== undefined ? 'x' : '') + number('', reps);
  const text = volume + number('h', hold) + number('r', rest);
  return text ? `!${text}` : '';
}

// What comes after # in the address of a list.
export const encoded = (list) => `list=${list.map((item) => item.id + own(item)).join(',')}`;

// The list of an address's fragment: { items, unknown, changed }; nothing where it holds none. Unknown counts what this guide
// doesn't have or can't be read, changed the items with numbers beyond its range, which are moved into it.
export function decoded(fragment, movement) {
  if (!/^#?list=/.test(fragment)) {
    return undefined;
  }
  const items = [];
  let unknown = 0;
  let changed = 0;
  for (const text of parts(fragment)) {
    const [, id, ...numbers] = ITEM.exec(text) ?? [];
    const known = id && movement(id);
    if (!known || items.length >= MOST) {
      unknown += 1;
    } else if (!items.some((item) => item.id === id)) {
      const [sets, reps, hold, rest] = numbers.map((n) => n && Number(n));
      const asked = { sets, reps, hold, rest };
      const given = within(known, asked);
      items.push({ id, ...given });
      changed += Object.keys(asked).some((name) => asked[name] !== undefined && given[name] !== asked[name]) ? 1 : 0;
    }
  }
  return { items, unknown, changed };
}

function parts(fragment) {
  let text = fragment.replace(/^#?list=/, '');
  try {
    text = decodeURIComponent(text);
  } catch {
    // Some program has garbled the address; what can still be read is read.
  }
  return text.length > LONGEST ? text.slice(0, LONGEST).split(',') : text.split(',').filter(Boolean);
}
