import type { SignInResult } from "@/app/_frame/next-auth";
import { fieldTrouble, trouble, type Trouble } from "@/app/_trpc/trouble";

/** Why the address and the password did not open the door, as far as it may be told. */
export function sayRefusal(result: Exclude<SignInResult, "signed-in">): Trouble {
  switch (result) {
    case "wrong":
      return {
        ...fieldTrouble({
          password:
            "The address and the password do not fit together. Check both, or ask for a new password.",
        }),
        message: "You are not signed in yet",
      };
    case "too-many":
      return trouble("Too many tries for now. Wait 15 minutes, or ask for a new password below.");
    case "paused":
      return trouble("Your place in this program is paused. Ask your coordinator to open it again.");
    case "unavailable":
      return trouble("The server did not answer. Try again in a moment; what you typed is still here.");
  }
}
