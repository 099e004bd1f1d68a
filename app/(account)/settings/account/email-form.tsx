"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { TextField } from "@/app/_ui/field";
import { PasswordField } from "@/app/_ui/password-field";

const FORM = "email";

/** Asks for another address; both addresses must say yes before anything changes. */
export function EmailForm({ hasPassword }: { hasPassword: boolean }) {
  const router = useRouter();
  const sending = useSend();
  const ask = async (form: FormData) => {
    const { api } = await import("@/app/_trpc/client");
    await api.accounts.requestEmailChange.mutate({
      email: textOf(form, "email").trim(),
      password: textOf(form, "password"),
    });
    router.refresh();
    return undefined;
  };
  if (!hasPassword) {
    return (
      <p className="measure">
        To change it you need a password.{" "}
        <Link href="/reset" className="link">
          Choose one first
        </Link>
        .
      </p>
    );
  }
  return (
    <SendForm
      id={FORM}
      label="E-mail address"
      sending={sending}
      fields={["email", "password"]}
      submit="Change the address"
      going="Sending"
      variant="secondary"
      onSend={ask}
    >
      <TextField
        id={fieldId(FORM, "email")}
        name="email"
        type="email"
        label="New address"
        hint="We write to both addresses. The change comes when both have said yes."
        autoComplete="email"
        error={errorOf(sending, "email")}
        required
      />
      <PasswordField
        id={fieldId(FORM, "password")}
        name="password"
        label="Your password"
        autoComplete="current-password"
        error={errorOf(sending, "password")}
        required
      />
    </SendForm>
  );
}
