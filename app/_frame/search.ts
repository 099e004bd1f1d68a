/** The search of an address, as Next gives it to a page. */
export type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** The one value of a part of the search; the first where it stands there twice. */
export function one(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : value?.[0];
}
