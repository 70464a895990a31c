import { guide } from './guide.js';
import { el } from './dom.js';

document.getElementById('page-practise')?.append(el('p', {}, guide().title));
