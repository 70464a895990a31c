// What every page does.

import { read } from './store.js';
import { el } from './dom.js';
import { word } from './words.js';

export const parts = { read, el, word };
