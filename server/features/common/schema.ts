import * as z from "zod";

const isStorable = (text: string) => !text.includes("\u0000") && text.isWellFormed();

/** Text that comes back as it was sent: what PostgreSQL cannot keep is refused here. */
export const text = (max: number) =>
  z.string().max(max).refine(isStorable, "This holds characters that can't be kept. Type it anew.");

const hasVisible = (value: string) => /[\p{L}\p{N}]/u.test(value);
/** Line breaks, tabs, and marks that turn the direction of what follows. */
const isOneLine = (value: string) => !/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(value);

/** The name of a person, a cohort or an organization, in any script. */
export const Name = text(120)
  .refine(hasVisible, "Enter a name.")
  .refine(isOneLine, "A name stands on one line.");

/** An e-mail address; letter case makes no difference. */
export const Email = z
  .email("Enter an e-mail address, such as name@example.org.")
  .max(254)
  .transform((value) => value.toLowerCase());

/** The secret at the end of a link. */
export const Secret = z.string().regex(/^[\w-]{43}$/);

/** One per thing a person does: the same call sent again with the same key changes nothing more. */
export const IdempotencyKey = z.uuid();

/** The version a change was made from. */
export const Version = z.int().positive();

export const Id = z.uuid();

/** What a mutation answers that has nothing to tell. */
export const Done = z.strictObject({ done: z.literal(true) });

export const DONE = { done: true } as const;

/** An instant in the answer of a mutation, which may be given again from where it was kept as text. */
export const AnsweredDate = z.coerce.date();
