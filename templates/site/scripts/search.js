// Finds pages, movements, muscles and terms by words, mistyped ones too; knows nothing of the page around it.

const SPACELESS = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
const WORD = new RegExp(`${SPACELESS}|(?:(?!${SPACELESS})[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const LETTERS = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ð: 'd', þ: 'th', ς: 'σ' };

// The words of a text as they are compared: in small letters, without accents and apostrophes. Folding.java writes the same.
export function words(text) {
  const bare = text.normalize('NFKD').toLowerCase().replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]|(?<=\p{L})['’](?=\p{L})/gu, '');
  return bare.replace(/[ßæœøłđıðþς]/g, (c) => LETTERS[c]).match(WORD) ?? [];
}

// SearchIndex.java's lists, ready to be asked: for each word its rows, and what it is worth there by where it stands.
export function ready({ rows, heads, words: texts, on, common }) {
  const places = new Map();
  const add = (n, worth, text, head) => words(text).forEach((word) => {
    const held = places.get(word) ?? places.set(word, new Map()).get(word);
    if (!(held.get(n)?.worth >= worth)) {
      held.set(n, { worth, head });
    }
  });
  rows.forEach(([, , title, summary, more], n) => {
    add(n, 10, title);
    add(n, 3, `${summary} ${more ?? ''}`);
  });
  heads.forEach(([n, title, anchor]) => add(n, 4, title, [`${rows[n][1]}#${anchor}`, title]));
  const held = on.split(' ');
  texts.split(' ').forEach((word, i) => [...held[i]].forEach((c) => add(c.codePointAt() - 48, 1, word)));
  return { rows, places, common: common.split(' '), titles: rows.map((row) => words(row[2]).join(' ')), known: Object.create(null) };
}

// How many letters differ, neighbors that changed places counting once; half a letter more where only the word's beginning is meant.
export function apart(typed, word, most) {
  const begins = typed[0] === word[0];
  if (word.length < typed.length - most || (!begins && word.length > typed.length + most)) {
    return 99;
  }
  let before;
  let last = [...Array(word.length + 1).keys()];
  for (let i = 1; i <= typed.length; i++) {
    const now = [i];
    let least = i;
    for (let j = 1; j <= word.length; j++) {
      let far = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + (typed[i - 1] !== word[j - 1]));
      if (i > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
        far = Math.min(far, before[j - 2] + 1);
      }
      now[j] = far;
      least = Math.min(least, far);
    }
    if (least > most) {
      return 99;
    }
    before = last;
    last = now;
  }
  return Math.min(last[word.length], begins ? Math.min(...last) + 0.5 : 99);
}

// The guide's words that fit a typed one, best first, each with how well: the same, or one goes on where the other ends.
// With mistakes allowed, the nearest of those that are at most so many letters away.
function near(index, typed, most) {
  const fit = (word) => {
    if (most) {
      const far = apart(typed, word, most);
      return far < most + 1 && 0.6 / far;
    }
    return word.startsWith(typed) ? 0.4 + 0.6 * typed.length / word.length
      : word.length > 3 && typed.length < word.length + 5 && typed.startsWith(word) && 0.6;
  };
  const fits = [...index.places.keys()].map((word) => [fit(word), word]).filter(([how]) => how).sort((a, b) => b[0] - a[0]);
  return most ? fits.filter(([how]) => how > 0.6 * fits[0][0]) : fits;
}

// The rows that hold a typed word, and the guide's words that were found for it.
function reach(index, word) {
  const common = index.common.includes(word);
  let fits = near(index, word, 0);
  let instead = [];
  if (fits.length === 0 && !common && word.length > 3) {
    fits = near(index, word, word.length > 7 ? 2 : 1);
    instead = fits.slice(0, 1).map((fit) => fit[1]);
  }
  const hits = new Map();
  for (const [how, found] of fits) {
    const places = index.places.get(found);
    for (const [n, { worth, head }] of places) {
      const score = how * worth * Math.log(1 + index.rows.length / places.size);
      if (!(hits.get(n)?.score >= score)) {
        hits.set(n, { score, head, word: worth === 1 && found });
      }
    }
  }
  return { hits, marks: fits.map((fit) => fit[1]), common, instead };
}

// What fits a text, best first: { found: [{ row, score, head, also }], marks, instead, meant }; also are words of its text,
// instead the words that were taken for mistyped ones. What a word led to is kept for the next letter.
export function find(index, text) {
  const typed = [...new Set(words(text))].slice(0, 12);
  const reached = typed.map((word) => index.known[word] ??= reach(index, word));
  const said = typed.join(' ');
  const found = index.rows.map((row, n) => {
    const hits = reached.map((r) => r.hits.get(n)).filter(Boolean);
    const title = index.titles[n];
    return {
      row,
      // Words on very many pages narrow nothing down, as long as there are others.
      held: reached.reduce((sum, r) => sum + (r.hits.has(n) ? (r.common ? 0.01 : 1) : 0), 0),
      score: hits.reduce((sum, hit) => sum + hit.score, 0) * (title === said ? 3 : title.startsWith(said) ? 2 : 1),
      head: hits.find((hit) => hit.head)?.head,
      also: hits.every((hit) => hit.word) ? hits.map((hit) => hit.word) : [],
    };
  });
  const most = Math.floor(Math.max(...found.map((f) => f.held)));
  const best = found.filter((f) => f.held > 0 && f.held >= most).sort((a, b) => b.score - a.score);
  const meant = best.length ? [] : typed.flatMap((word) => near(index, word, word.length >> 1).slice(0, 3).map((fit) => fit[1]));
  return { found: best, marks: new Set(reached.flatMap((r) => r.marks)), instead: reached.flatMap((r) => r.instead), meant };
}
