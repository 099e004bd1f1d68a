"use client";

import { signIn } from "@/app/_frame/next-auth";
import { ENTRY } from "@/app/_frame/places";
import { SendForm } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { trouble } from "@/app/_trpc/trouble";

const SENTENCES = {
  wrong: "This link does not work any more. Ask for a fresh one on the sign-in page.",
  "too-many": "Too many tries for now. Wait 15 minutes, then press again.",
  paused: "Your place in this program is paused. Ask your coordinator to open it again.",
  unavailable: "The server did not answer. Try again in a moment.",
} as const;

/** Uses the link up and signs in. */
export function SignInByLink({ secret, email }: { secret: string; email: string }) {
  const sending = useSend();
  const enter = async () => {
    const result = await signIn("link", { secret });
    if (result !== "signed-in") return trouble(SENTENCES[result]);
    window.location.assign(ENTRY);
    return "leaving" as const;
  };
  return (
    <SendForm id="link" sending={sending} fields={[]} submit="Sign in" going="Signing in" onSend={enter}>
      <p className="measure">
        You sign in as <bdi className="font-semibold break-words">{email}</bdi>.
      </p>
    </SendForm>
  );
}
