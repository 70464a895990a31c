// Runs before the page is painted, so that the reader's theme is there from the start.

import { read } from './store.js';

const theme = read('theme', '');
if (['light', 'dark', 'contrast'].includes(theme)) {
  document.documentElement.dataset.theme = theme;
}
