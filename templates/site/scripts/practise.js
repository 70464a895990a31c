import { guide } from './guide.js';
import { el } from './dom.js';
import { withEntry } from './diary-log.js';

export const parts = { withEntry };

document.getElementById('page-practise')?.append(el('p', {}, guide().title));
