// Leads through the phases of a session. Every function takes a state, and the time in milliseconds where that matters, and
// returns the next state; nothing here knows a clock or a page.
//
// A state: { phases, at, spent, lead, now, mode, practised, did }
//   at         the phase
//   spent      milliseconds of it that are over
//   lead       milliseconds to get ready again, before an interrupted phase goes on
//   now        when it was last told the time
//   mode       running, waiting (for the reader to start a movement), paused, done
//   practised  milliseconds that ran
//   did        movements of which a hold or a repetition was finished
//
// A hold or a repetition that was interrupted starts anew, after time to get ready: no side is ever cut short. A phase starts when
// the one before was seen to end, so a late tick shortens nothing.

// A longer silence than this means that the page slept.
export const GAP = 2000;

// Back leads to the phase before while this one is no older.
export const FRESH = 2000;

// Milliseconds to get back into position.
export const LEAD = 5000;

// Whether a phase starts anew after an interruption.
export const works = ({ kind }) => kind === 'hold' || kind === 'rep';

export function start(phases, now) {
  return { phases, at: 0, spent: 0, lead: 0, now, mode: 'running', practised: 0, did: [] };
}

// Where an earlier session stopped: goes on there, like after a pause. What can't have been one starts anew.
export function takeUp(phases, { at, practised, did }, now) {
  const fits = phases[at] && practised >= 0 && Array.isArray(did) && did.every((one) => one <= phases[at].at);
  const state = start(phases, now);
  if (!fits) {
    return state;
  }
  const there = { ...state, at, practised, did };
  return phases[at].kind === 'next' ? { ...there, mode: 'waiting' } : resume({ ...there, mode: 'paused' }, now);
}

export function phase(state) {
  return state.phases[state.at];
}

// Milliseconds that are left of what runs now: of getting ready again, or of the phase.
export function left(state) {
  return state.lead || phase(state).seconds * 1000 - state.spent;
}

export function tick(state, now) {
  const gap = now - state.now;
  if (state.mode !== 'running') {
    return { ...state, now };
  }
  if (gap > GAP || gap < 0) {
    return pause(state, now);
  }
  if (state.lead) {
    return { ...state, now, lead: Math.max(0, state.lead - gap) };
  }
  const next = { ...state, now, spent: state.spent + gap, practised: state.practised + gap };
  return next.spent < phase(state).seconds * 1000 ? next : to({ ...next, did: finished(state) }, state.at + 1);
}

// For the reader, or because the page is hidden or slept.
export function pause(state, now) {
  return state.mode === 'running' ? { ...state, now, mode: 'paused', spent: works(phase(state)) ? 0 : state.spent, lead: 0 } : state;
}

// Goes on after a pause, or starts the movement that it waited for.
export function resume(state, now) {
  if (state.mode === 'waiting') {
    return to({ ...state, now, mode: 'running' }, state.at + 1);
  }
  if (state.mode !== 'paused') {
    return state;
  }
  return { ...state, now, mode: 'running', spent: again(state), lead: works(phase(state)) ? LEAD : 0 };
}

// Before a hold or a repetition there is always time to get back into position.
function again({ phases, at, spent }) {
  const soon = !works(phases[at]) && at + 1 < phases.length && works(phases[at + 1]);
  return soon ? Math.min(spent, Math.max(0, phases[at].seconds * 1000 - LEAD)) : spent;
}

// To the start of this phase, or to the phase before, with time to get back into position. What stands still stays so, until the
// reader goes on.
export function back(state, now) {
  if (state.mode === 'done') {
    return state;
  }
  const next = to({ ...state, now }, state.spent > FRESH ? state.at : Math.max(0, state.at - 1));
  return next.mode === 'running' && works(phase(next)) ? { ...next, lead: LEAD } : next;
}

// To the next phase; from where a movement waits to be started, beyond that movement.
export function skip(state, now) {
  if (state.mode === 'done') {
    return state;
  }
  if (state.lead) {
    return { ...state, now, lead: 0 };
  }
  const { kind, at } = phase(state);
  const next = state.phases.findIndex((other, i) => i > state.at && (kind !== 'next' || other.at > at));
  return to({ ...state, now }, next < 0 ? state.phases.length : next);
}

export function finish(state, now) {
  return { ...state, now, mode: 'done', lead: 0 };
}

function to(state, at) {
  const next = { ...state, spent: 0, lead: 0 };
  if (at >= state.phases.length) {
    return finish(next, state.now);
  }
  const mode = state.phases[at].kind === 'next' ? 'waiting' : state.mode === 'running' ? 'running' : 'paused';
  return { ...next, at, mode };
}

function finished(state) {
  const now = phase(state);
  return works(now) && !state.did.includes(now.at) ? [...state.did, now.at] : state.did;
}
