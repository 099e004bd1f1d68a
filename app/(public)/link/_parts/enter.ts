import type { RefObject } from "react";
import { signIn } from "@/app/_frame/next-auth";
import { ENTRY } from "@/app/_frame/places";
import { toLinkTrouble } from "./link-trouble";
import type { Trouble } from "@/app/_trpc/trouble";

/**
 * Does what a link is for, then signs in with the password that was just chosen. Where an earlier try was done and only its
 * answer lost, the link is used up by now, and the password is the proof.
 */
export async function enter(
  {
    email,
    password,
    ready,
    wasLost,
  }: {
    readonly email: string;
    readonly password: string;
    /** What the sign-in page says when the door itself did not open. */
    readonly ready: "account" | "password";
    readonly wasLost: RefObject<boolean>;
  },
  finish: () => Promise<void>,
): Promise<Trouble | "leaving"> {
  let refusal: Trouble | null = null;
  try {
    await finish();
  } catch (error) {
    refusal = toLinkTrouble(error);
    if (refusal.problems.length > 0 || !wasLost.current || refusal.isLost) {
      wasLost.current ||= refusal.isLost;
      return refusal;
    }
  }
  const result = await signIn("password", { email, password });
  if (refusal !== null && result !== "signed-in") return refusal;
  window.location.assign(result === "signed-in" ? ENTRY : `/sign-in?ready=${ready}`);
  return "leaving";
}
