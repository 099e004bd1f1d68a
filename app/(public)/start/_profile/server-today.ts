/** The civil day of the server's clock, for the first HTML; the device's own day takes over in the browser. */
export function serverToday(): string {
  return new Date().toISOString().slice(0, 10);
}
