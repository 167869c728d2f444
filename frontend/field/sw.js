/**
 * Lets the page open without a network: its own files come from the cache and are looked up anew behind it. Data never go through here; the
 * page keeps them itself.
 */
const CACHE = 'anbiao-field';
const SHELL = ['./', 'field.css', 'main.js', 'visit.js', 'followup.js', 'progress.js', 'problem.js', 'view.js', 'store.js', 'sync.js', 'photo.js', 'words'];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(SHELL.map((path) => new Request(path, { cache: 'reload' }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const path = new URL(event.request.url).pathname;
  const own = new URL('./', self.location).pathname;
  if (event.request.method !== 'GET' || !path.startsWith(own) || path.startsWith(`${own}api/`)) {
    return;
  }
  event.respondWith(answer(event));
});

async function answer(event) {
  const cache = await caches.open(CACHE);
  const request = event.request.mode === 'navigate' ? './' : event.request;
  const known = await cache.match(request, { ignoreSearch: true });
  const fresh = fetch(event.request, { redirect: 'manual' })
    .then((response) => {
      if (response.ok) {
        cache.put(request, response.clone());
      }
      return response;
    })
    .catch(() => known ?? Response.error());
  event.waitUntil(fresh);
  return known ?? fresh;
}
