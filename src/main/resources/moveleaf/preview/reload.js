'use strict';
// Reloads the page when the preview has a newer one to show. A hidden tab lets go of its connection, as a browser opens
// only six to one server; it asks again when it is looked at.
(() => {
  const seen = document.currentScript.dataset.seen;
  let events = null;

  const listen = () => {
    events = new EventSource('/.moveleaf/events?' + new URLSearchParams({ seen, page: location.pathname }));
    events.addEventListener('reload', () => {
      events.close();
      location.reload();
    });
  };

  const follow = () => {
    if (document.visibilityState === 'hidden') {
      events?.close();
      events = null;
    } else if (!events) {
      listen();
    }
  };

  document.addEventListener('visibilitychange', follow);
  follow();
})();
