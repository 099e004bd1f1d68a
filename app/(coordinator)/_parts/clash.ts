const WORDS =
  "Somebody else changed this in the meantime. The page shows how it stands now: look again, and press once more if you still want your change.";

/** A change that was made from an older version than the server holds. */
class Clash extends Error {
  /** As in an answer of the API, so that it is told like one. */
  readonly data = { code: "CONFLICT" };

  constructor(cause: Error) {
    super(WORDS, { cause });
  }
}

const hasCode = (error: Error, code: string) =>
  "data" in error &&
  typeof error.data === "object" &&
  error.data !== null &&
  "code" in error.data &&
  error.data.code === code;

export const isClash = (error: unknown) => error instanceof Error && hasCode(error, "CONFLICT");

/** What `work` gives; a refusal because of somebody else's change is put into words that say what to do. */
export async function sayClash<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && hasCode(error, "CONFLICT")) throw new Clash(error);
    throw error;
  }
}
