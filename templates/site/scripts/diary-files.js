// A diary as a file: JSON to read in again, CSV for spreadsheets.

import { MOST_ENTRIES, entriesOf, merged } from './diary-log.js';

// Years of daily practice with notes are smaller; it bounds what a file can do to the page.
export const LARGEST = 1_000_000;

const FORMAT = 'moveleaf-diary';

export const json = (guide, entries) => `${JSON.stringify({ format: FORMAT, version: 1, guide, entries }, null, 1)}\n`;

// What reading a file's text in gives: { entries, fresh, known, dropped }, or { full: true } where the diary would grow beyond all
// measure; nothing where it is no diary.
export function read(text, entries) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (text.length > LARGEST || value?.format !== FORMAT || !Array.isArray(value.entries)) {
    return undefined;
  }
  const found = entriesOf(value.entries).map(short);
  const all = merged(entries, found);
  if (all.length > MOST_ENTRIES) {
    return { full: true };
  }
  const fresh = all.length - entries.length;
  return { entries: all, fresh, known: found.length - fresh, dropped: value.entries.length - found.length };
}

function short(entry) {
  const cut = { ...entry, what: entry.what.slice(0, 99).map((id) => id.slice(0, 99)) };
  return entry.note ? { ...cut, note: entry.note.slice(0, 500) } : cut;
}

// A table whose first row names the columns. Spreadsheets run a cell that starts like a formula, so such a cell starts with '.
export function csv(head, rows) {
  const cell = (value) => `"${String(value ?? '').replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
