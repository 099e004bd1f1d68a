"use client";

import { useRouter } from "next/navigation";
import { SendForm } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { Notice } from "@/app/_ui/notice";

/** A change of address that waits for both mailboxes, and the way to call it off. */
export function PendingEmail({ email }: { email: string }) {
  const router = useRouter();
  const sending = useSend();
  const cancel = async () => {
    const { api } = await import("@/app/_trpc/client");
    await api.accounts.cancelEmailChange.mutate({});
    router.refresh();
    return undefined;
  };
  return (
    <div className="space-y-4">
      <Notice live="status" title="A change of address is waiting">
        <p>
          It goes to <bdi className="font-semibold break-words">{email}</bdi> once both addresses have said
          yes. Open the message in each mailbox.
        </p>
      </Notice>
      <SendForm
        id="email"
        label="E-mail address"
        sending={sending}
        fields={[]}
        submit="Keep the address I have"
        going="Calling it off"
        variant="secondary"
        onSend={cancel}
      />
    </div>
  );
}
