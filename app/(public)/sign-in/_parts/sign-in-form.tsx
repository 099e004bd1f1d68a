"use client";

import type { Route } from "next";
import Link from "next/link";
import { useState } from "react";
import { signIn, startGoogle } from "@/app/_frame/next-auth";
import { ENTRY } from "@/app/_frame/places";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { fieldTrouble, trouble } from "@/app/_trpc/trouble";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { PasswordField } from "@/app/_ui/password-field";
import { CheckMail } from "@/app/_frame/check-mail";
import { sayRefusal } from "./say-refusal";

const FORM = "sign-in";
const AWAY = "The server did not answer. Try again in a moment; what you typed is still here.";

/** Address and password, and the other ways in that this server has. */
export function SignInForm({
  next,
  hasLink,
  hasGoogle,
  sendsMail,
}: {
  next: Route | null;
  hasLink: boolean;
  hasGoogle: boolean;
  sendsMail: boolean;
}) {
  const sending = useSend();
  const [sentTo, setSentTo] = useState<string | null>(null);

  const enter = async (form: FormData) => {
    const email = textOf(form, "email").trim();
    const password = textOf(form, "password");
    const missing = {
      ...(email === "" ? { email: "Enter your e-mail address." } : {}),
      ...(password === "" ? { password: "Enter your password." } : {}),
    };
    if (Object.keys(missing).length > 0) return fieldTrouble(missing);
    const result = await signIn("password", { email, password });
    if (result !== "signed-in") return sayRefusal(result);
    window.location.assign(next ?? ENTRY);
    return "leaving" as const;
  };

  const askLink = async () => {
    const box = document.getElementById(fieldId(FORM, "email"));
    const email = box instanceof HTMLInputElement ? box.value.trim() : "";
    if (email === "") return fieldTrouble({ email: "Enter the address that the link should go to." });
    const { api } = await import("@/app/_trpc/client");
    await api.accounts.requestSignInLink.mutate({ email });
    setSentTo(email);
    return undefined;
  };

  const goGoogle = async () => {
    const url = await startGoogle();
    if (url === null) return trouble(AWAY);
    window.location.assign(url);
    return "leaving" as const;
  };

  return (
    <>
      {sentTo === null ? null : (
        <CheckMail email={sentTo} sendsMail={sendsMail} purpose="sign in" onBack={() => setSentTo(null)} />
      )}
      <div hidden={sentTo !== null} className="space-y-6">
        <SendForm
          id={FORM}
          sending={sending}
          fields={["email", "password"]}
          submit="Sign in"
          going="Signing in"
          onSend={enter}
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
          <PasswordField
            id={fieldId(FORM, "password")}
            name="password"
            label="Password"
            autoComplete="current-password"
            error={errorOf(sending, "password")}
            required
          />
        </SendForm>
        {hasLink || hasGoogle ? (
          <div className="flex flex-wrap gap-3">
            {hasLink ? <Button onClick={() => sending.send(askLink)}>Send me a link instead</Button> : null}
            {hasGoogle ? <Button onClick={() => sending.send(goGoogle)}>Sign in with Google</Button> : null}
          </div>
        ) : null}
        <p className="flex flex-wrap gap-x-6">
          <Link href="/reset" className="link inline-flex min-h-11 items-center">
            Forgot your password?
          </Link>
          <Link href="/sign-up" className="link inline-flex min-h-11 items-center">
            Make an account
          </Link>
        </p>
      </div>
    </>
  );
}
