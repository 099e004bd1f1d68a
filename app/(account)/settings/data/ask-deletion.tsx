"use client";

import { useRouter } from "next/navigation";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { PasswordField } from "@/app/_ui/password-field";

const FORM = "deletion";

/** Asks for the account to be deleted. The password and the 30 days that follow are the question whether it is meant. */
export function AskDeletion({ email }: { email: string }) {
  const router = useRouter();
  const sending = useSend();
  const ask = async (form: FormData) => {
    const { api } = await import("@/app/_trpc/client");
    await api.accounts.askDeletion.mutate({ password: textOf(form, "password") });
    router.refresh();
    // The notice with the date and the way back stands at the top.
    window.scrollTo({ top: 0 });
    document.getElementById("main")?.focus({ preventScroll: true });
    return undefined;
  };
  return (
    <SendForm
      id={FORM}
      label="Delete your account"
      sending={sending}
      fields={["password"]}
      submit="Delete my account in 30 days"
      going="Asking for it"
      variant="danger"
      onSend={ask}
    >
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
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
