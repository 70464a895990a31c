import { guide } from './guide.js';
import { el } from './dom.js';

document.getElementById('page-diary')?.append(el('p', {}, guide().title));
