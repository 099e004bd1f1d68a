"use client";

import Link from "next/link";
import { useState } from "react";
import { CheckMail } from "@/app/_frame/check-mail";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { TextField } from "@/app/_ui/field";

const FORM = "reset";

/** Asks for the link under which a new password is chosen. */
export function ResetForm({ sendsMail }: { sendsMail: boolean }) {
  const sending = useSend();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const ask = async (form: FormData) => {
    const email = textOf(form, "email").trim();
    const { api } = await import("@/app/_trpc/client");
    await api.accounts.requestReset.mutate({ email });
    setSentTo(email);
    return undefined;
  };
  return (
    <>
      {sentTo === null ? null : (
        <CheckMail
          email={sentTo}
          sendsMail={sendsMail}
          purpose="choose a new password"
          onBack={() => setSentTo(null)}
        />
      )}
      <div hidden={sentTo !== null} className="space-y-6">
        <SendForm
          id={FORM}
          sending={sending}
          fields={["email"]}
          submit="Send me the link"
          going="Sending"
          onSend={ask}
        >
          <TextField
            id={fieldId(FORM, "email")}
            name="email"
            type="email"
            label="E-mail address"
            autoComplete="username"
            error={errorOf(sending, "email")}
            required
          />
        </SendForm>
        <Link href="/sign-in" className="link inline-flex min-h-11 items-center">
          Back to signing in
        </Link>
      </div>
    </>
  );
}
