"use client";

import Link from "next/link";
import { useState } from "react";
import { CheckMail } from "@/app/_frame/check-mail";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { TextField } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { takeDeviceAnswers, useHasDeviceAnswers } from "../_kept/use-device-answers";

const FORM = "sign-up";

/** The address of a new account; name and password follow under the link that is sent there. */
export function SignUpForm({ sendsMail }: { sendsMail: boolean }) {
  const hasAnswers = useHasDeviceAnswers();
  const sending = useSend();
  const [sentTo, setSentTo] = useState<string | null>(null);

  const ask = async (form: FormData) => {
    const email = textOf(form, "email").trim();
    const { api } = await import("@/app/_trpc/client");
    const kept = await takeDeviceAnswers();
    await api.accounts.requestSignUp.mutate(kept === null ? { email } : { email, kept });
    setSentTo(email);
    return undefined;
  };

  return (
    <>
      {sentTo === null ? null : (
        <CheckMail email={sentTo} sendsMail={sendsMail} purpose="go on" onBack={() => setSentTo(null)} />
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
          <ol className="measure list-decimal space-y-1 ps-5">
            <li>You give an e-mail address, and we send a link to it.</li>
            <li>Under the link you choose your name and a password.</li>
            <li>Your plan opens. It is free.</li>
          </ol>
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
        {hasAnswers ? (
          <Notice title="Your answers come along">
            <p>
              What you have answered on this device goes with the link, so you can open it on another device
              too. It stays here until your account has it.
            </p>
          </Notice>
        ) : null}
        <p className="flex flex-wrap items-center gap-x-6">
          <Link href="/sign-in" className="link inline-flex min-h-11 items-center">
            I have an account
          </Link>
          <Link href="/privacy" className="link inline-flex min-h-11 items-center">
            What we keep, and who sees it
          </Link>
        </p>
      </div>
    </>
  );
}
