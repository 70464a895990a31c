// The reader's diary as values: a list of entries { day: '2026-11-22', what: ['bird-dog'], minutes: 6, before?, after?, note? }, the
// oldest first. Pain is a whole number from 0 to 10. Nothing here changes a list that it is given.

// A day has no more minutes, and nobody more entries in a lifetime: they bound what files bring, one after the other.
export const MOST_MINUTES = 1440;
export const MOST_ENTRIES = 20_000;

// The day of a date where the reader is.
export function dayOf(date) {
  const two = (n) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

// What is an entry in a value from a file or a form; null where there is none. What it doesn't know, it leaves out.
export function entryOf(value) {
  const { day, what, minutes, before, after, note } = value ?? {};
  if (!isDay(day) || !Array.isArray(what) || !Number.isFinite(minutes)) {
    return null;
  }
  const entry = { day, what: what.filter((id) => typeof id === 'string'), minutes: Math.min(Math.max(0, Math.round(minutes)), MOST_MINUTES) };
  const pain = (name, n) => Number.isInteger(n) && n >= 0 && n <= 10 && (entry[name] = n);
  pain('before', before);
  pain('after', after);
  if (typeof note === 'string' && note.trim()) {
    entry.note = note.trim();
  }
  return entry;
}

// The entries in a value, sorted.
export function entriesOf(value) {
  return sorted((Array.isArray(value) ? value : []).map(entryOf).filter((entry) => entry));
}

// With one more, after the others of its day; the same where it is none.
export function withEntry(entries, value) {
  return entriesOf([...entries, value]);
}

// Both, each entry once: what an import does.
export function merged(entries, others) {
  const known = new Set(entries.map((entry) => JSON.stringify(entryOf(entry))));
  return entriesOf([...entries, ...entriesOf(others).filter((entry) => !known.has(JSON.stringify(entry)))]);
}

function isDay(day) {
  const date = typeof day === 'string' && /^(?:19|2\d)\d\d-\d\d-\d\d$/.test(day) ? new Date(`${day}T12:00:00Z`) : NaN;
  return !Number.isNaN(Number(date)) && date.toISOString().startsWith(day);
}

function sorted(entries) {
  return entries.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
