// Runs before the page is painted, so that the reader's theme is there from the start.

import { read } from './store.js';

// What a reader can choose; without a choice the machine decides.
export const THEMES = ['light', 'dark', 'contrast', 'contrast-dark'];

export const chosen = () => THEMES.find((theme) => theme === read('theme', '')) ?? '';

export function show(theme) {
  if (theme) {
    document.documentElement.dataset.theme = theme;
  } else {
    delete document.documentElement.dataset.theme;
  }
}

// What scripts add keeps its place from the start.
document.documentElement.dataset.scripts = '';
show(chosen());
