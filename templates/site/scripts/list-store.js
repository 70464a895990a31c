// The reader's own list: [{ id, sets, reps, hold, rest }], numbers only where they are the reader's own. Functions on lists
// change nothing and give a new one.

import { onChange, read, write } from './store.js';

// More than anybody does in a day; it bounds what a link can bring.
export const MOST = 40;

const NAME = 'list';

// The list as it is kept; what else may stand there is left out.
export function kept() {
  const items = read(NAME, []);
  return Array.isArray(items) ? items.filter((item) => typeof item?.id === 'string').slice(0, MOST) : [];
}

// Keeps a list; false where it only lasts as long as the page.
export const keep = (list) => write(NAME, list);

// Calls when another tab of this browser has changed what is kept, or may have while this page was left.
export const onChangeElsewhere = (call) => onChange(NAME, call);

export const has = (list, id) => list.some((item) => item.id === id);

// With a movement at the end; the same list where it is there or the list is full.
export const add = (list, id) => has(list, id) || list.length >= MOST ? list : [...list, { id }];

export const without = (list, id) => list.filter((item) => item.id !== id);

// With an item so many places further down.
export function moved(list, id, by) {
  const from = list.findIndex((item) => item.id === id);
  const to = Math.min(Math.max(from + by, 0), list.length - 1);
  const rest = without(list, id);
  return from < 0 ? list : [...rest.slice(0, to), list[from], ...rest.slice(to)];
}

// With an own number of an item, or without it where n is undefined.
export function set(list, id, name, n) {
  return list.map((item) => {
    const { [name]: old, ...rest } = item;
    return item.id !== id ? item : n === undefined ? rest : { ...rest, [name]: n };
  });
}

// Those of other items that are not there yet, at the end.
export const joined = (list, others) => [...list, ...others.filter((item) => !has(list, item.id))].slice(0, MOST);
