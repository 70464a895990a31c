// How much to do. A reader's own numbers are { sets, reps, hold, rest }, each of which may be left out: then the guide's hold.

import { fill, word } from './words.js';

export const OWN = ['sets', 'reps', 'hold', 'rest'];

// Seconds of a repetition that has neither a hold nor a pace, as in model.Dose.
const USUAL_PACE = 4;

// Where an own number may lie: { least, most }; nothing where the guide leaves no choice.
export function bounds(movement, name) {
  const { [name]: range, buildTo = {}, sets } = movement.dose;
  const most = Math.max(range?.most ?? 0, range ? buildTo[name] ?? 0 : 0);
  const needless = name === 'rest' && Math.max(sets.most, buildTo.sets ?? 0) === 1;
  return range && most > range.least && !needless ? { least: range.least, most } : undefined;
}

// Of any numbers, those that the guide lets the reader choose, moved into its range.
export function within(movement, own) {
  const kept = {};
  for (const name of OWN) {
    const range = bounds(movement, name);
    const n = Math.round(own?.[name]);
    if (range && Number.isFinite(n)) {
      kept[name] = Math.min(Math.max(n, range.least), range.most);
    }
  }
  return kept;
}

// The guide's ranges, with own numbers in the place of those that they stand for.
export function ranges(movement, own) {
  const all = { ...movement.dose };
  for (const [name, n] of Object.entries(within(movement, own))) {
    all[name] = { least: n, most: n };
  }
  return all;
}

// The numbers that timers and minutes use: own ones, else the smaller of the guide's. Times are seconds, each is that of one
// repetition or hold, reps are for one side.
export function applied(movement, own) {
  const { sets, reps, hold, pace, pause, rest } = ranges(movement, own);
  return {
    sets: sets.least,
    reps: reps?.least ?? 1,
    hold: hold?.least ?? 0,
    each: hold?.least ?? pace?.least ?? USUAL_PACE,
    pause: pause?.least ?? 0,
    rest: rest?.least ?? 0,
  };
}

const figures = (range) => range.least === range.most ? String(range.least) : fill('units.range', range);

export const inMinutes = (range) => range.least % 60 === 0 && range.most % 60 === 0;

export const scaled = (range) => ({ least: range.least / 60, most: range.most / 60 });

// The cells of the dose strip: { name, label, value, unit, own } where value and unit are words and own says whose number it is.
export function cells(movement, own) {
  const all = ranges(movement, own);
  const mine = within(movement, own);
  const cell = (name, value, unit) => ({ name, label: word(`dose.${name}`), value, unit, own: name in mine });
  const time = (name) => inMinutes(all[name])
    ? cell(name, figures(scaled(all[name])), word('units.minutes'))
    : cell(name, figures(all[name]), word('units.seconds'));
  return [
    cell('sets', figures(all.sets)),
    all.reps && cell('reps', figures(all.reps)),
    all.hold && time('hold'),
    movement.side !== 'together' && { ...cell('side', word(`dose.side-${movement.side}`)), word: true },
    all.rest && all.sets.most > 1 && time('rest'),
    cell('how-often', figures(all.times), word(`units.per-${all.per}`)),
  ].filter(Boolean);
}
