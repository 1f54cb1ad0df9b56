// The first visit has no service worker yet when it fetches the model: once there is one, it is asked for through it, from what the browser
// has already, and so kept.

/** Registers the service worker and hands it what the page lives on. Does nothing where there can be none. */
export async function keepForOffline(addresses: readonly string[]): Promise<void> {
  if (!("serviceWorker" in navigator)) return; // offline use needs a secure address: this device, or https
  try {
    await navigator.serviceWorker.register("/sw.js");
    await controlled();
    await Promise.all(addresses.map(async (address) => (await fetch(address)).body?.cancel()));
  } catch {
    // private windows and full devices have no service worker: the page works, but not without a network
  }
}

async function controlled(): Promise<void> {
  await navigator.serviceWorker.ready;
  if (navigator.serviceWorker.controller !== null) return;
  await new Promise<void>((resolve) => {
    navigator.serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true });
  });
}
