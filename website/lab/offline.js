// Keeps the labs' files, so that they load once. It sees only requests below its own folder.
const CACHE = `lab${new URL(self.location.href).search}`;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  async function forgetOlder() {
    for (const name of await caches.keys())
      if (name.startsWith("lab") && name !== CACHE) await caches.delete(name);
    await self.clients.claim();
  }
  event.waitUntil(forgetOlder());
});

self.addEventListener("fetch", (event) => {
  async function keptOrFetched() {
    const cache = await caches.open(CACHE);
    const kept = await cache.match(event.request);
    if (kept) return kept;
    const response = await fetch(event.request);
    if (response.ok) event.waitUntil(cache.put(event.request, response.clone()));
    return response;
  }
  if (event.request.method === "GET") event.respondWith(keptOrFetched());
});
