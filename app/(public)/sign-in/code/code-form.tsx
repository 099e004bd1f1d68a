"use client";

import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { SignOut } from "@/app/_frame/sign-out";
import { useSend } from "@/app/_frame/use-send";
import { CodeField } from "@/app/_ui/code-field";

const FORM = "code";

/** The second step of signing in. */
export function CodeForm({ next }: { next: string }) {
  const sending = useSend();
  const enter = async (form: FormData) => {
    const { api } = await import("@/app/_trpc/client");
    await api.accounts.enterCode.mutate({ code: textOf(form, "code").trim() });
    window.location.assign(next);
    return "leaving" as const;
  };
  return (
    <div className="space-y-8">
      <SendForm id={FORM} sending={sending} fields={["code"]} submit="Go on" going="Checking" onSend={enter}>
        <CodeField id={fieldId(FORM, "code")} name="code" error={errorOf(sending, "code")} />
      </SendForm>
      <div className="space-y-2 border-t border-hairline pt-6">
        <p className="measure text-muted">
          No phone and no recovery code? Ask your program, or sign in as somebody else.
        </p>
        <SignOut />
      </div>
    </div>
  );
}
