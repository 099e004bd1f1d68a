"use client";

import { useState } from "react";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { useRouter } from "next/navigation";
import { PasswordField } from "@/app/_ui/password-field";
import { StatusLine } from "@/app/_ui/status-line";

const FORM = "password";

/** Changes the password, which signs out every other device. */
export function PasswordForm({ email }: { email: string }) {
  const router = useRouter();
  const sending = useSend();
  const [said, setSaid] = useState("");
  const [round, setRound] = useState(0);
  const change = async (form: FormData) => {
    setSaid("");
    const { api } = await import("@/app/_trpc/client");
    await api.accounts.changePassword.mutate({
      current: textOf(form, "current"),
      next: textOf(form, "next"),
    });
    setSaid("Your password is changed. Other devices were signed out.");
    // New fields: what was typed is of no more use, and nobody should find it there.
    setRound(round + 1);
    router.refresh();
    return undefined;
  };
  return (
    <SendForm
      id={FORM}
      label="Password"
      sending={sending}
      fields={["current", "next"]}
      submit="Change the password"
      going="Changing it"
      variant="secondary"
      onSend={change}
      more={<StatusLine>{said}</StatusLine>}
    >
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        key={`current ${round}`}
        id={fieldId(FORM, "current")}
        name="current"
        label="Current password"
        autoComplete="current-password"
        error={errorOf(sending, "current")}
        required
      />
      <PasswordField
        key={`next ${round}`}
        id={fieldId(FORM, "next")}
        name="next"
        label="New password"
        hint="At least 8 characters; 15 or more are better. A few words in a row work well."
        autoComplete="new-password"
        error={errorOf(sending, "next")}
        required
      />
    </SendForm>
  );
}
