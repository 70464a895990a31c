// Numbers in the text open their source in place, and letters the author's remark, where the browser has popovers. Elsewhere they
// are links to the list at the end of the page.

import { el } from './dom.js';
import { word } from './words.js';

const MARKS = '.cite a, sup.remark a';

const target = (mark) => document.getElementById(decodeURIComponent(mark.hash.slice(1)));

// What the list says, without the way back and without ids, which a page has once.
function content(listed) {
  const copy = listed.cloneNode(true);
  copy.querySelectorAll('.back, .mark, .cited-on').forEach((node) => node.remove());
  copy.querySelectorAll('[id]').forEach((node) => node.removeAttribute('id'));
  return [...copy.childNodes];
}

// Below its mark, or above where there is more room; phones have it at their lower edge.
function placeNear(note, mark) {
  const box = mark.getBoundingClientRect();
  const height = note.offsetHeight;
  const above = box.bottom + height + 16 > innerHeight && box.top > height + 16;
  note.style.setProperty('--note-x', `${box.left + scrollX - 16}px`);
  note.style.setProperty('--note-y', `${(above ? box.top - height - 8 : box.bottom + 8) + scrollY}px`);
}

function open(mark, listed) {
  const name = mark.getAttribute('aria-label');
  const close = el('button', { type: 'button', class: 'button', onclick: () => note.hidePopover() }, word('app.close'));
  const at = mark.dataset.at;
  const body = el('div', { class: 'body' }, content(listed), at ? el('p', {}, at) : null);
  const note = el('div', { class: 'panel note', popover: 'auto', role: 'dialog', 'aria-label': name, tabindex: '-1' });
  note.append(el('p', { class: 'head' }, el('b', {}, name)), body, close);
  note.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') {
      mark.setAttribute('aria-expanded', 'false');
      note.remove();
    }
  });
  note.addEventListener('focusout', (event) => {
    if (event.relatedTarget && event.relatedTarget !== mark && !note.contains(event.relatedTarget)) {
      note.hidePopover();
    }
  });
  // Where the keyboard finds it next.
  mark.closest('sup').after(note);
  mark.focus({ preventScroll: true });
  note.showPopover();
  placeNear(note, mark);
  note.focus({ preventScroll: true });
  mark.setAttribute('aria-expanded', 'true');
}

export function place() {
  if (!('popover' in HTMLElement.prototype)) {
    return;
  }
  const marks = [...document.querySelectorAll(MARKS)].filter(target);
  marks.forEach((mark) => {
    mark.removeAttribute('title');
    mark.setAttribute('aria-haspopup', 'dialog');
    mark.setAttribute('aria-expanded', 'false');
  });
  // A press on the mark of an open note closes it as any press outside does; the click that follows must not open it again.
  let closing = null;
  document.addEventListener('pointerdown', (event) => {
    const mark = event.target.closest(MARKS);
    closing = mark?.getAttribute('aria-expanded') === 'true' ? mark : null;
  }, true);
  document.addEventListener('click', (event) => {
    const mark = event.target.closest(MARKS);
    const listed = mark && target(mark);
    if (!listed || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const again = mark === closing || mark.getAttribute('aria-expanded') === 'true';
    closing = null;
    document.querySelector('.note[popover]')?.hidePopover();
    if (!again) {
      open(mark, listed);
    }
  });
}
