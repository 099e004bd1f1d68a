"use client";

import { useRef } from "react";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { PasswordField } from "@/app/_ui/password-field";
import { AccountAddress } from "./account-address";
import { enter } from "./enter";

const FORM = "finish";

/** A new password for an account. */
export function FinishReset({ secret, email }: { secret: string; email: string }) {
  const sending = useSend();
  const wasLost = useRef(false);
  const finish = async (form: FormData) => {
    const password = textOf(form, "password");
    const { api } = await import("@/app/_trpc/client");
    return enter({ email, password, ready: "password", wasLost }, async () => {
      await api.accounts.finishReset.mutate({ secret, password });
    });
  };
  return (
    <SendForm
      id={FORM}
      sending={sending}
      fields={["password"]}
      submit="Set the new password"
      going="Setting it"
      onSend={finish}
    >
      <AccountAddress id={fieldId(FORM, "email")} email={email} />
      <PasswordField
        id={fieldId(FORM, "password")}
        name="password"
        label="New password"
        hint="At least 8 characters; 15 or more are better. A few words in a row work well."
        autoComplete="new-password"
        error={errorOf(sending, "password")}
        required
      />
    </SendForm>
  );
}
