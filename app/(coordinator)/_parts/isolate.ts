/** A name within a sentence that stands outside of HTML: its direction does not turn the words around it. */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}
