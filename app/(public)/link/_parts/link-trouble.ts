import { toTrouble, trouble, type Trouble } from "@/app/_trpc/trouble";

/** What a pressed link was refused for; one that was used or ran out while its page was open gets words of its own. */
export function toLinkTrouble(error: unknown): Trouble {
  const refusal = toTrouble(error);
  if (!refusal.isGone) return refusal;
  return trouble("This link does not work any more. Ask for a fresh one; nothing you entered is lost.");
}
