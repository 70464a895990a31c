// What every page does.

import { place as placeDisplay } from './display.js';
import { place as placeListButtons } from './my-list-button.js';
import { place as placeNotes } from './notes.js';
import { place as placePrintButtons } from './print-button.js';
import { start as keepOffline } from './offline.js';

const spot = document.querySelector('.to-come');
if (spot) {
  placeDisplay(spot);
}
// Contents that are folded open for who asks for them.
const folded = document.querySelector('.contents details');
if (folded) {
  folded.open = location.hash === '#page-contents';
  document.querySelector('.jump').addEventListener('click', () => {
    folded.open = true;
  });
}
placeListButtons(document.querySelector('[data-list]'));
placeNotes();
placePrintButtons();
keepOffline();
