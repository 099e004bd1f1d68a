"use client";

import { useState } from "react";
import { SendForm } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { LinkButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { toLinkTrouble } from "./link-trouble";

/** Says yes to a change of address, for one of the two addresses. */
export function ConfirmAddress({ secret, email }: { secret: string; email: string }) {
  const sending = useSend();
  const [state, setState] = useState<"asked" | "half" | "changed">("asked");
  const confirm = async () => {
    const { api } = await import("@/app/_trpc/client");
    try {
      const { isChanged } = await api.accounts.confirmEmail.mutate({ secret });
      setState(isChanged ? "changed" : "half");
      return undefined;
    } catch (error) {
      return toLinkTrouble(error);
    }
  };
  if (state !== "asked") {
    return (
      <div className="space-y-6">
        <Notice
          live="status"
          title={state === "changed" ? "Your address is changed" : "Thank you: this address has said yes"}
        >
          <p>
            {state === "changed"
              ? "From now on you sign in with the new one."
              : "Now open the message that went to the other address. The change comes when both have said yes."}
          </p>
        </Notice>
        <LinkButton href="/settings/account" variant="primary">
          Go to your account
        </LinkButton>
      </div>
    );
  }
  return (
    <SendForm id="link" sending={sending} fields={[]} submit="Confirm" going="Confirming" onSend={confirm}>
      <p className="measure">
        This link was sent to <bdi className="font-semibold break-words">{email}</bdi>. If you did not ask for
        the change, close this page, and nothing happens.
      </p>
    </SendForm>
  );
}
