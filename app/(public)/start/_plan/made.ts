import type { Facts, Plan } from "@/server/rules/contract";

/** A plan, with the facts it was made from. */
export type Made = { readonly plan: Plan; readonly facts: Facts };
