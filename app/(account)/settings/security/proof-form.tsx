"use client";

import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import type { ButtonVariant } from "@/app/_ui/button";
import { CodeField } from "@/app/_ui/code-field";
import { PasswordField } from "@/app/_ui/password-field";

/** Asks for password and code before something that weakens or renews the second factor. */
export function ProofForm({
  id,
  submit,
  going,
  variant = "secondary",
  onProve,
}: {
  id: string;
  submit: string;
  going: string;
  variant?: ButtonVariant;
  onProve: (proof: { password: string; code: string }) => Promise<void>;
}) {
  const sending = useSend();
  return (
    <SendForm
      id={id}
      label={submit}
      sending={sending}
      fields={["password", "code"]}
      submit={submit}
      going={going}
      variant={variant}
      onSend={async (form) => {
        await onProve({ password: textOf(form, "password"), code: textOf(form, "code").trim() });
        return undefined;
      }}
    >
      <PasswordField
        id={fieldId(id, "password")}
        name="password"
        label="Your password"
        autoComplete="current-password"
        error={errorOf(sending, "password")}
        required
      />
      <CodeField id={fieldId(id, "code")} name="code" error={errorOf(sending, "code")} />
    </SendForm>
  );
}
