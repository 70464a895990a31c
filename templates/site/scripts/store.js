// What the reader's browser keeps for this guide: nothing leaves it. Where storage is forbidden, things last as long as the page.

const memory = new Map();

const key = (name) => `moveleaf:${document.documentElement.dataset.guide}:${name}`;

// The kept value of a name, or otherwise.
export function read(name, otherwise) {
  let text = memory.get(name);
  try {
    text ??= localStorage.getItem(key(name)) ?? undefined;
  } catch {
    // Storage is forbidden here.
  }
  try {
    return text === undefined ? otherwise : JSON.parse(text);
  } catch {
    return otherwise;
  }
}

// Keeps a value; false where it only lasts as long as the page.
export function write(name, value) {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(key(name), text);
    memory.delete(name);
    return true;
  } catch {
    // Forbidden, or full: what stands there is older than this.
    memory.set(name, text);
    return false;
  }
}

export function remove(name) {
  memory.delete(name);
  try {
    localStorage.removeItem(key(name));
  } catch {
    // Storage is forbidden here.
  }
}

// Calls when another tab of this browser has changed what is kept under a name, or may have while this page was left.
export function onChange(name, call) {
  addEventListener('pageshow', (event) => event.persisted && call());
  addEventListener('storage', (event) => {
    if (event.key === null || event.key === key(name)) {
      call();
    }
  });
}
