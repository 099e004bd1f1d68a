"use client";

import { useRef } from "react";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { TextField } from "@/app/_ui/field";
import { PasswordField } from "@/app/_ui/password-field";
import { forgetDeviceAnswers, takeDeviceAnswers, useHasDeviceAnswers } from "../../_kept/use-device-answers";
import { AccountAddress } from "./account-address";
import { enter } from "./enter";

const FORM = "finish";

/** Name and password of a new account, and whether the guest's answers go into it. */
export function FinishSignUp({
  secret,
  email,
  hasAnswers,
}: {
  secret: string;
  email: string;
  hasAnswers: boolean;
}) {
  const isHere = useHasDeviceAnswers();
  const sending = useSend();
  const wasLost = useRef(false);

  const finish = async (form: FormData) => {
    const password = textOf(form, "password");
    // Unasked, because nothing was found to ask about yet, they come along too.
    const keepAnswers = !(isHere || hasAnswers) || form.get("keepAnswers") !== null;
    const kept = keepAnswers ? await takeDeviceAnswers() : null;
    const { api } = await import("@/app/_trpc/client");
    return enter({ email, password, ready: "account", wasLost }, async () => {
      await api.accounts.finishSignUp.mutate({
        secret,
        name: textOf(form, "name").trim(),
        password,
        keepAnswers,
        ...(kept === null ? {} : { kept }),
      });
      if (kept !== null) await forgetDeviceAnswers();
    });
  };

  return (
    <SendForm
      id={FORM}
      sending={sending}
      fields={["name", "password"]}
      submit="Make my account"
      going="Making it"
      onSend={finish}
    >
      <AccountAddress id={fieldId(FORM, "email")} email={email} />
      <TextField
        id={fieldId(FORM, "name")}
        name="name"
        label="Your name"
        hint="As a mentor should know you. You can change it later."
        autoComplete="name"
        dir="auto"
        error={errorOf(sending, "name")}
        required
      />
      <PasswordField
        id={fieldId(FORM, "password")}
        name="password"
        label="Password"
        hint="At least 8 characters; 15 or more are better. A few words in a row work well."
        autoComplete="new-password"
        error={errorOf(sending, "password")}
        required
      />
      {isHere || hasAnswers ? (
        <label className="flex min-h-11 max-w-xl cursor-pointer items-start gap-3">
          <input
            type="checkbox"
            name="keepAnswers"
            defaultChecked
            className="mt-1 size-5 shrink-0 accent-primary"
          />
          <span>
            Take my answers along
            <span className="block text-note text-muted">
              {isHere
                ? "Those on this device. They move into your account, where only you see them."
                : "Those you gave before you asked for this link. Only you see them."}
            </span>
          </span>
        </label>
      ) : null}
    </SendForm>
  );
}
