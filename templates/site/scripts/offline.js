// Keeps the guide for use without a network, and says when there is a new version of it. That is shown when the reader asks.

import { say } from './announce.js';
import { address, el } from './dom.js';
import { word } from './words.js';

function offer(reload) {
  // Nobody is called away from a session.
  if (document.querySelector('.news, #page-practise')) {
    return;
  }
  const news = el('aside', { class: 'news' },
    el('p', {}, word('app.offline-new')),
    el('button', { type: 'button', class: 'button main', onclick: reload }, word('app.offline-reload')),
    el('button', { type: 'button', class: 'button', onclick: () => news.remove() }, word('app.offline-later')));
  document.body.append(news);
  say(word('app.offline-new'));
}

async function watch(workers) {
  const known = await workers.register(address('sw.js'), { updateViaCache: 'none' });
  let asked = false;
  const look = () => known.waiting && workers.controller && offer(() => {
    asked = true;
    // Another tab may have let it in already.
    known.waiting ? known.waiting.postMessage('') : location.reload();
  });
  // What was found before anybody listened is not told again.
  const follow = () => {
    known.installing?.addEventListener('statechange', look);
    look();
  };
  follow();
  known.addEventListener('updatefound', follow);
  // Another tab may have asked for it: then this page is of the old version, which the worker keeps for it, and may stay so.
  workers.addEventListener('controllerchange', () => (asked ? location.reload() : offer(() => location.reload())));
  await workers.ready;
  document.getElementById('page-offline')?.append(word('app.offline-ready'));
}

// Not from disk, where there are no workers, and not in the preview, where nothing may be older than what is written.
export function start() {
  if (location.protocol.startsWith('http') && !document.querySelector('[src^="/.moveleaf/"]')) {
    document.head.append(el('link', { rel: 'manifest', href: address('manifest.webmanifest') }));
    const workers = navigator.serviceWorker;
    if (workers && (workers.controller || !navigator.connection?.saveData)) {
      addEventListener('load', () => watch(workers).catch(() => {}));
    }
  }
}
