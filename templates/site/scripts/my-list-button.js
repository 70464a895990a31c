// The button that puts a movement on the reader's list or takes it off, and how many are on it, at the top of every page.

import { add, has, keep, kept, onChangeElsewhere, without } from './list-store.js';
import { count, fill, word } from './words.js';
import { el } from './dom.js';
import { say } from './announce.js';

const CHANGED = 'moveleaf-list';

// Tells this page that the list was changed, so that buttons and the number at the top follow.
export function changed() {
  document.dispatchEvent(new Event(CHANGED));
}

function toggle(id, title) {
  const before = kept();
  const there = has(before, id);
  const after = there ? without(before, id) : add(before, id);
  if (after === before) {
    say(word('app.list-full'));
    return;
  }
  keep(after);
  changed();
  say(fill(there ? 'app.list-removed' : 'app.list-added', { title, movements: count('movement', after.length) }));
}

// A button for a movement or a version of one, such as bird-dog/leg-only.
export function button(id, title) {
  const made = el('button', { type: 'button', class: 'button', onclick: () => toggle(id, title) });
  const name = () => {
    const there = has(kept(), id);
    made.textContent = word(there ? 'app.list-remove' : 'app.list-add');
    made.classList.toggle('chosen', there);
  };
  name();
  document.addEventListener(CHANGED, name);
  onChangeElsewhere(name);
  return made;
}

// A button in each place that asks for one, and the number in the link to the list.
export function place(link) {
  document.querySelectorAll('[data-add]').forEach((spot) => spot.append(button(spot.dataset.add, spot.dataset.title)));
  const number = el('span', { class: 'count' });
  const name = () => {
    const n = kept().length;
    number.textContent = n ? ` ${fill('app.list-count', { n })}` : '';
  };
  name();
  document.addEventListener(CHANGED, name);
  onChangeElsewhere(name);
  link?.append(number);
}
