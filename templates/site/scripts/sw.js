// Keeps the whole guide on the reader's device. A page that is open keeps the version that it came from until it is left, also when
// another tab has let a new one in; then the old one goes. The build writes the version here, and into assets/files.js
// the files of this version with the beginnings of their hashes.

const VERSION = '{version}';
importScripts(`assets/files.js?${VERSION}`);
const { version, files } = globalThis.moveleaf.data.files;
const ROOT = registration.scope;
const OURS = `moveleaf ${ROOT} `;
const CACHE = OURS + VERSION;
const PRINTS = `${OURS}print`;
const NOTES = `${OURS}notes`;

const ours = async () => (await caches.keys()).filter((name) => name.startsWith(OURS) && ![PRINTS, NOTES].includes(name));

// What outlives the worker: the version in use, and the caches of open pages that are older, by their ids.
async function notes() {
  const found = await (await caches.open(NOTES)).match(ROOT);
  return found ? found.json() : { older: {} };
}

let older;

// Notes down which open pages are of an older version, and lets go what no page needs any more of the caches that are given, or else
// of those that had been noted.
async function settle(names) {
  const { active, older: before } = await notes();
  const open = await clients.matchAll({ includeUncontrolled: true });
  older = Object.fromEntries(open.map(({ id }) => [id, before[id] ?? active]).filter(([, name]) => name && name !== CACHE));
  await (await caches.open(NOTES)).put(ROOT, new Response(JSON.stringify({ active: CACHE, older })));
  const needed = [CACHE, ...Object.values(older)];
  await Promise.all((names ?? Object.values(before)).map((name) => needed.includes(name) || caches.delete(name)));
}

async function right(path, response) {
  const hash = response?.ok && await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  return hash && btoa(String.fromCharCode(...new Uint8Array(hash, 0, 6))) === files[path] && response;
}

// Files that are as they were come from older caches. What the server gives must be of this version, whole, or nothing is changed;
// what has come stays for the next attempt.
async function fill() {
  const older = await Promise.all((await ours()).map((name) => caches.open(name)));
  const cache = await caches.open(CACHE);
  const paths = version === VERSION ? Object.keys(files) : [''];
  const lane = async () => {
    while (paths.length) {
      const path = paths.pop();
      let found;
      for (const old of older) {
        found ||= await right(path, await old.match(ROOT + path));
      }
      found ||= await right(path, await fetch(ROOT + path, { cache: 'no-cache' }));
      if (!found) {
        throw new Error(path);
      }
      await cache.put(ROOT + path, new Response(found.body, found));
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
}

// A file that storage lost comes from the server.
const kept = async (name, request) => await caches.match(ROOT + name, { cacheName: CACHE }) ?? fetch(request);

// An open page gets what belongs to it.
async function own(path, { clientId, request }) {
  older ??= (await notes()).older;
  const cacheName = request.mode !== 'navigate' && older[clientId];
  return cacheName ? caches.match(ROOT + path, { cacheName }) : undefined;
}

// Files to print are large: they are kept when they have been opened.
async function print(event) {
  const cache = await caches.open(PRINTS);
  try {
    const response = await fetch(event.request);
    if (response.status === 200) {
      event.waitUntil(cache.put(event.request.url, response.clone()).catch(() => {}));
    }
    return response;
  } catch {
    return await cache.match(event.request.url) ?? Response.error();
  }
}

addEventListener('install', (event) => event.waitUntil(fill().catch(async (why) => {
  if (why.name === 'QuotaExceededError') {
    await caches.delete(CACHE);
  }
  throw why;
})));
addEventListener('activate', (event) => event.waitUntil(ours().then(settle)));
addEventListener('message', () => skipWaiting());
addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  if (request.method === 'GET' && address.startsWith(ROOT)) {
    const path = decodeURI(address.slice(ROOT.length));
    const name = [path, `${path}index.html`, `${path}.html`].find((file) => Object.hasOwn(files, file));
    if (path.endsWith('.pdf')) {
      event.respondWith(print(event));
    } else if (request.mode === 'navigate') {
      event.respondWith(name ? kept(name, request) : fetch(request).catch(() => kept('404.html')));
      event.waitUntil(notes().then((noted) => Object.keys(noted.older).length && settle()));
    } else {
      event.respondWith(own(path, event).then((found) => found ?? (name ? kept(name, request) : fetch(request))));
    }
  }
});
