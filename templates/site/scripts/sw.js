// Keeps the whole guide on the reader's device, one version at a time. The build writes the version here, and into assets/files.js
// the files of this version with the beginnings of their hashes.

const VERSION = '{version}';
importScripts(`assets/files.js?${VERSION}`);
const { version, files } = globalThis.moveleaf.data.files;
const ROOT = registration.scope;
const OURS = `moveleaf ${ROOT} `;
const CACHE = OURS + VERSION;
const PRINTS = `${OURS}print`;

const ours = async () => (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== PRINTS);

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
const kept = async (name, request) => await (await caches.open(CACHE)).match(ROOT + name) ?? fetch(request);

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
addEventListener('activate', (event) => event.waitUntil(ours().then(
  (names) => Promise.all(names.map((name) => name !== CACHE && caches.delete(name))))));
addEventListener('message', () => skipWaiting());
addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  if (request.method === 'GET' && address.startsWith(ROOT)) {
    const path = decodeURI(address.slice(ROOT.length));
    const name = [path, `${path}index.html`, `${path}.html`].find((file) => Object.hasOwn(files, file));
    if (name) {
      event.respondWith(kept(name, request));
    } else if (path.endsWith('.pdf')) {
      event.respondWith(print(event));
    } else if (request.mode === 'navigate') {
      event.respondWith(fetch(request).catch(() => kept('404.html')));
    }
  }
});
