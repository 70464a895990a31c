import { guide } from './guide.js';
import { el } from './dom.js';

document.getElementById('page-my-list')?.append(el('p', {}, guide().title));
