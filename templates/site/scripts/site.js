// What every page does.

import { place as placeDisplay } from './display.js';
import { place as placeListButtons } from './my-list-button.js';

const bar = document.querySelector('.tools');
if (bar) {
  placeDisplay(bar);
}
placeListButtons(document.querySelector('[data-list]'));
