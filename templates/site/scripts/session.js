// A movement and its dose as a line of phases, in the order in which they are done. Pure: no clock, no page.
//
// A phase: { kind, at, seconds, extra, set, sets, rep, reps, side }
//   kind    next (waits for the reader), ready, hold, rep, pause, switch, rest
//   at      which movement of the session, from 0
//   extra   how many of its seconds are beyond the dose: time to get ready and to change sides
//   rep     which one on this side in this set, from 1
//   side    '', left, right, or sore where the reader hasn't said which one that is
// Without what is extra, a movement lasts as long as model.Dose says.

import { applied } from './dose.js';

// Seconds to get into position, to change sides when one side is finished, and to come out of a hold: what the dose leaves out.
// Chosen, not measured: people who need longer pause.
export const READY = 10;
export const TURN = 10;
export const EASE = 4;

const SIDES = { together: [''], each: ['left', 'right'], alternate: ['left', 'right'] };

// The phases of one movement, with the reader's own numbers as in dose.js, and the side that is sore where only that one is done.
export function phasesOf(movement, own, at = 0, sore = 'sore') {
  const dose = applied(movement, own);
  const sides = SIDES[movement.side] ?? [sore];
  const work = dose.hold ? 'hold' : 'rep';
  const phases = [];
  const add = (kind, seconds, extra, about) => {
    phases.push({ kind, at, seconds, extra, sets: dose.sets, reps: dose.reps, ...about });
  };
  // At least so long, of which the dose counts some.
  const between = (kind, least, counted, about) => {
    const seconds = Math.max(least, counted);
    if (seconds) {
      add(kind, seconds, seconds - counted, about);
    }
  };
  const turns = [];
  if (movement.side === 'alternate') {
    for (let rep = 1; rep <= dose.reps; rep++) {
      turns.push(...sides.map((side) => ({ rep, side })));
    }
  } else {
    for (const side of sides) {
      for (let rep = 1; rep <= dose.reps; rep++) {
        turns.push({ rep, side });
      }
    }
  }
  add('ready', READY, READY, { set: 1, ...turns[0] });
  for (let set = 1; set <= dose.sets; set++) {
    turns.forEach((turn, i) => {
      const about = { set, ...turn };
      if (i && turn.side !== turns[i - 1].side) {
        const least = movement.side === 'each' ? TURN : dose.hold ? EASE : 0;
        between('switch', least, dose.pause, about);
      } else if (i) {
        between('pause', dose.hold ? EASE : 0, dose.pause, about);
      }
      add(work, dose.each, 0, about);
    });
    if (set < dose.sets) {
      between('rest', READY, dose.rest, { set: set + 1, ...turns[0] });
    }
  }
  return phases;
}

// The phases of a session: items { movement, own }, one after the other; each but the first waits until the reader is there.
export function sessionOf(items, sore) {
  return items.flatMap(({ movement, own }, at) => {
    const phases = phasesOf(movement, own, at, sore);
    return at ? [{ ...phases[0], kind: 'next', seconds: 0, extra: 0 }, ...phases] : phases;
  });
}

// Seconds of phases: { dose, extra }.
export function secondsOf(phases) {
  const sum = (name) => phases.reduce((total, phase) => total + phase[name], 0);
  return { dose: sum('seconds') - sum('extra'), extra: sum('extra') };
}

// The whole minutes that a session of items takes, getting ready included: those of model.Dose.secondsInAll.
export function minutesOf(items) {
  const { dose, extra } = secondsOf(sessionOf(items));
  return Math.ceil((dose + extra) / 60);
}
