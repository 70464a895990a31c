import { el, address, button } from './dom.js';
import { read, write } from './store.js';
import { word, fill } from './words.js';
import { words, ready, find } from './search.js';
import { fromFragment, toFragment, fits, counted } from './filters.js';

const MOST = 24;
const [search, field, slash, filters, clear, status, meant, results, shelves] =
  ['search', 'words', 'slash', 'filters', 'clear', 'status', 'meant', 'results', 'shelves'].map((id) => document.getElementById(`page-${id}`));
const items = [...shelves.querySelectorAll('li')];
const boxes = [...filters.querySelectorAll('input')];
const movement = (href) => items.find((item) => item.querySelector('a').getAttribute('href') === href);

let wanted;
let index;
let coming;

// The index comes when somebody wants to search.
function load() {
  coming ??= document.head.appendChild(el('script', {
    src: address('assets/search.js'),
    onload: () => {
      index = ready(globalThis.moveleaf.data.search);
      show();
    },
    onerror: () => {
      coming = null;
      status.textContent = word('app.find-failed');
    },
  }));
}

function mark(node, marks) {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === 3) {
      const parts = child.data.split(/([\p{L}\p{M}\p{N}]+)/u);
      child.replaceWith(...parts.map((part) => (words(part).some((w) => marks.has(w)) ? el('mark', {}, part) : part)));
    } else {
      mark(child, marks);
    }
  }
}

function result({ row: [kind, href, title, summary], head, also }, marks) {
  const item = movement(href)?.cloneNode(true) ?? el('li', {}, el('div', {},
    el('a', { href: address(href) }, title), ' ', el('span', {}, summary), ' ', el('small', {}, word(`app.find-is-${kind}`))));
  item.hidden = false;
  if (head || also.length) {
    item.lastElementChild.append(el('small', {}, head ? el('a', { href: address(head[0]) }, head[1])
      : fill('app.find-also', { words: also.join(', ') })));
  }
  mark(item, marks);
  return item;
}

// The movements that were found, and what to say of it.
function showFound(any) {
  const { found, marks, instead, meant: near } = find(index, wanted.q);
  const fitting = found.filter(({ row }) => !any || (movement(row[1]) && fits(movement(row[1]).dataset, wanted)));
  results.replaceChildren(...fitting.slice(0, MOST).map((hit) => result(hit, marks)));
  meant.replaceChildren(...near.map((w) => button(w, () => want({ ...wanted, q: w }))));
  const n = fitting.length;
  const said = fill(`app.find-${n ? 'results' : 'nothing'}`, { n, q: wanted.q });
  return [found.map(({ row }) => movement(row[1])).filter(Boolean), [
    n && instead.length ? fill('app.find-instead', { words: instead.join(' ') }) : '',
    said,
    n > MOST ? fill('app.find-best', { n: MOST }) : '',
    any ? word('app.find-only') : near.length ? word('app.find-meant') : '',
  ]];
}

function showShelves(any) {
  let n = 0;
  for (const shelf of shelves.children) {
    shelf.hidden = true;
    for (const item of shelf.querySelectorAll('li')) {
      item.hidden = !fits(item.dataset, wanted);
      shelf.hidden &&= item.hidden;
      n += !item.hidden;
    }
  }
  meant.replaceChildren();
  return [items, [fill(`app.find-${any ? 'some' : 'all'}`, { n, of: items.length }), n ? '' : word('app.find-fewer')]];
}

let speaking;
function show() {
  const any = Object.keys(wanted).length > 1;
  results.hidden = !(wanted.q && index);
  shelves.hidden = !results.hidden;
  clear.hidden = !wanted.q && !any;
  const [movements, said] = results.hidden ? showShelves(any) : showFound(any);
  const values = movements.map((item) => item.dataset);
  for (const box of boxes) {
    const { name, value, parentNode: label } = box;
    const n = counted(values, wanted, name, value);
    box.checked = wanted[name]?.includes(value);
    label.lastElementChild.textContent = n;
    label.classList.toggle('none', !n);
  }
  // A pause, so that screen readers aren't interrupted at every letter.
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    status.textContent = said.filter(Boolean).join(' ');
  }, 200);
  if (wanted.q) {
    load();
  }
}

function keep(how) {
  const fragment = `#${toFragment(wanted)}`;
  if (fragment !== `#${toFragment(fromFragment(location.hash))}`) {
    history[how](null, '', fragment);
  }
}

// Shows something else, to which Back leads back.
function want(next) {
  wanted = next;
  keep('pushState');
  field.value = wanted.q;
  field.focus();
  show();
}

function fromAddress() {
  wanted = fromFragment(location.hash);
  for (const name of Object.keys(wanted)) {
    if (name !== 'q' && !boxes.some((box) => box.name === name && wanted[name].includes(box.value))) {
      delete wanted[name];
    }
  }
  if (field.value.trim() !== wanted.q) {
    field.value = wanted.q;
  }
  show();
}

let typing;
field.addEventListener('focus', load);
field.addEventListener('input', () => {
  wanted.q = field.value.trim();
  show();
  clearTimeout(typing);
  typing = setTimeout(() => keep(fromFragment(location.hash).q ? 'replaceState' : 'pushState'), 300);
});
boxes.forEach((box) => box.addEventListener('change', () => {
  wanted = { q: wanted.q };
  boxes.filter((b) => b.checked).forEach((b) => (wanted[b.name] ??= []).push(b.value));
  keep('pushState');
  show();
}));
clear.addEventListener('click', () => want({ q: '' }));
addEventListener('popstate', fromAddress);

// A key of one letter can be turned off: it gets in the way of those who speak to their device.
slash.hidden = !read('slash', matchMedia('(hover: hover) and (pointer: fine)').matches);
slash.lastElementChild.addEventListener('click', () => {
  write('slash', false);
  slash.hidden = true;
  field.focus();
});
addEventListener('keydown', (event) => {
  if (event.key === '/' && !slash.hidden && !event.ctrlKey && !event.altKey && !event.metaKey && !event.target.closest('[type=search], dialog')) {
    event.preventDefault();
    field.focus();
  }
});

search.hidden = filters.hidden = false;
filters.open = matchMedia('(min-width: 60em)').matches;
fromAddress();
