// The preview keeps nothing. A worker that some site left at this address, and that would show its own pages, takes itself away.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const scope = self.registration.scope;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(`moveleaf ${scope}`)).map((name) => caches.delete(name)));
  await self.registration.unregister();
  for (const page of await self.clients.matchAll({ type: 'window' })) {
    page.navigate(page.url);
  }
})()));
