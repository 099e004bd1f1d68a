/** A version 4 UUID. `crypto.randomUUID` is missing where a page came over plain http from another machine. */
export function makeUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = [...bytes].map((byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, "0");
  });
  return digits.join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * Idempotency keys of one control: the same words sent again, as after a lost answer, go under the same key; other words,
 * or the same after they have succeeded, are a new thing and get a new one.
 */
export function createKeys() {
  let last: { readonly content: string; readonly key: string } | null = null;
  return {
    keyFor(content: unknown): string {
      const text = JSON.stringify(content);
      if (last?.content !== text) last = { content: text, key: makeUuid() };
      return last.key;
    },
    succeeded() {
      last = null;
    },
  };
}
