import { cells, minutes, seconds } from './dose.js';
import { sentence } from './dose-sentence.js';
import { guide, movement } from './guide.js';
import { kept } from './list-store.js';
import { decoded, encoded } from './sharing.js';
import { el } from './dom.js';

export const parts = { cells, minutes, seconds, sentence, guide, kept, decoded, encoded };

document.getElementById('page-my-list')?.append(
  el('ul', {}, kept().map((item) => el('li', {}, movement(item.id)?.title ?? ''))),
);
