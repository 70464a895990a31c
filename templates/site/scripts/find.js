import { guide } from './guide.js';
import { el } from './dom.js';

document.getElementById('page-find')?.append(el('p', {}, guide().title));
