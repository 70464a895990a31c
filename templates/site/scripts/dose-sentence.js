// A dose in plain sentences.

import { inMinutes, ranges, scaled } from './dose.js';
import { count, fill, word } from './words.js';

const some = (noun, range) => range.least === range.most
  ? count(noun, range.least)
  : fill(`counts.${noun}.other`, { n: fill('counts.range', range) });

const lasting = (range) => inMinutes(range) ? some('minute', scaled(range)) : some('second', range);

// The words of a key that not every token has.
const perhaps = (key) => word(key) === key ? '' : word(key);

const lowest = ({ least }) => ({ least, most: least });

// Which numbers to begin with, where there are ranges.
function start(sets, reps, hold) {
  const holds = hold && hold.most > hold.least;
  return reps
    ? fill(`sentences.start-of${holds ? '-holds' : ''}`, {
      sets: count('set', sets.least),
      reps: reps.least,
      hold: holds ? lasting(lowest(hold)) : '',
    })
    : word('sentences.start-small');
}

// The plain sentences beneath the strip, as in view.Doses.
export function sentence(movement, own) {
  const { sets, reps, hold, pace, pause, rest, times, per, load, buildTo } = ranges(movement, own);
  const resting = rest && sets.most > 1;
  return [
    fill(`sentences.${hold ? (reps ? 'holds' : 'hold-only') : 'reps'}`, {
      times: reps ? some('rep', reps) : '',
      where: perhaps(`sentences.where-${movement.side}`),
      hold: hold ? lasting(hold) : '',
    }),
    perhaps(`sentences.order-${movement.side}`),
    pace && fill('sentences.pace', { pace: lasting(pace) }),
    pause && fill('sentences.pause', { pause: lasting(pause) }),
    sets.most === 1
      ? word('sentences.set-one')
      : fill(`sentences.${resting ? 'sets-rest' : 'sets'}`, { sets: some('set', sets), rest: resting ? lasting(rest) : '' }),
    fill('sentences.frequency', { frequency: some(`per-${per}`, times) }),
    load && (perhaps(`sentences.load-${load}`) || fill('sentences.load', { load })),
    [sets, reps, hold].some((range) => range && range.most > range.least) && start(sets, reps, hold),
    buildTo && fill('sentences.build-to', { sets: count('set', buildTo.sets), reps: buildTo.reps }),
  ].filter(Boolean).join(' ');
}
