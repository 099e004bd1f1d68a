/** One thing to do, and how it is told when it is done. */
export type Deed = {
  /** Tells this thing from others: pressed again after a lost answer, it goes under the same key. */
  readonly content: unknown;
  /** Does it, and gives what takes it back; null where nothing does. */
  readonly work: (idempotencyKey: string) => Promise<Deed | null>;
  readonly said: string;
};
