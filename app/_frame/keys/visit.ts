/** Pages that are opened shortly after each other need not each say so. */
const OFTEN_MS = 5 * 60_000;

let notedAt = 0;

/** Tells the server that the person is here, and in which zone. Where it fails, the next page tells it. */
export function noteVisit(): void {
  const now = Date.now();
  if (now - notedAt < OFTEN_MS) return;
  notedAt = now;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  import("@/app/_trpc/client")
    .then(({ api }) => api.preferences.visit.mutate({ timeZone }))
    .catch(() => {
      notedAt = 0;
    });
}
