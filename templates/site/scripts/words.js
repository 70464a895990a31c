// The language file, as far as scripts say it.

const texts = () => globalThis.moveleaf.data.words ?? {};

// The text of a key such as app.start; the key itself where there is none.
export function word(key) {
  return texts()[key] ?? key;
}

// A text with its places filled: fill('app.set-of', { n: 1, of: 2 }).
export function fill(key, values) {
  return word(key).replace(/\{([a-z]+)\}/g, (place, name) => String(values[name] ?? place));
}

// Such as "2 minutes": the form that counts.<noun> has for a number.
export function count(noun, n) {
  const form = n === 1 ? 'one' : n === 2 ? 'two' : 'other';
  const key = `counts.${noun}.${form}`;
  return fill(texts()[key] === undefined ? `counts.${noun}.other` : key, { n });
}
