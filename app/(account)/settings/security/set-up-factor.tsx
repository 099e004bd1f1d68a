"use client";

import { useState } from "react";
import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { useSend } from "@/app/_frame/use-send";
import { Button } from "@/app/_ui/button";
import { CodeField } from "@/app/_ui/code-field";
import { CopyText } from "@/app/_ui/copy-text";
import { PasswordField } from "@/app/_ui/password-field";
import type { z } from "zod";
import type { SecondFactorOffer } from "@/server/features/accounts/schema";

type Offer = z.infer<typeof SecondFactorOffer>;

/** The way to a second factor: the password once more, the picture for the app, the app's first code. */
export function SetUpFactor({ onCodes }: { onCodes: (codes: readonly string[]) => void }) {
  const [offer, setOffer] = useState<Offer | null>(null);
  return offer === null ? (
    <AskPassword onOffer={setOffer} />
  ) : (
    <Scan offer={offer} onCodes={onCodes} onCancel={() => setOffer(null)} />
  );
}

function AskPassword({ onOffer }: { onOffer: (offer: Offer) => void }) {
  const sending = useSend();
  return (
    <SendForm
      id="factor"
      label="Set up a second factor"
      sending={sending}
      fields={["password"]}
      submit="Start"
      going="Starting"
      variant="secondary"
      onSend={async (form) => {
        const { api } = await import("@/app/_trpc/client");
        onOffer(await api.accounts.startSecondFactor.mutate({ password: textOf(form, "password") }));
        return undefined;
      }}
    >
      <PasswordField
        id={fieldId("factor", "password")}
        name="password"
        label="Your password"
        autoComplete="current-password"
        error={errorOf(sending, "password")}
        required
      />
    </SendForm>
  );
}

// Outside the component: a ref with a new identity would take the focus back on every render.
const takeFocus = (box: HTMLElement | null) => box?.focus();

function Scan({
  offer,
  onCodes,
  onCancel,
}: {
  offer: Offer;
  onCodes: (codes: readonly string[]) => void;
  onCancel: () => void;
}) {
  const sending = useSend();
  return (
    <div ref={takeFocus} tabIndex={-1} className="space-y-5">
      <ol className="list-decimal space-y-4 ps-5">
        <li className="space-y-3">
          <p>Open an authenticator app on your phone and scan this picture.</p>
          {/* An image cannot run anything, whatever stands in the text it is made from. */}
          <svg
            viewBox="0 0 200 200"
            role="img"
            aria-label="QR code for your authenticator app. The same key stands below as text."
            className="size-50 border border-hairline"
          >
            <image href={`data:image/svg+xml,${encodeURIComponent(offer.svg)}`} width="200" height="200" />
          </svg>
          <p>
            <a href={offer.uri} className="link">
              Open it in an app on this device
            </a>
            , or type this key into the app:
          </p>
          <p className="flex flex-wrap items-center gap-3">
            <code className="bg-sunken px-3 py-2 font-sans break-all">
              {offer.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}
            </code>
            <CopyText text={offer.secret} label="Copy the key" done="The key is copied." />
          </p>
        </li>
        <li>Type the code that the app shows now.</li>
      </ol>
      <SendForm
        id="confirm"
        label="Confirm the second factor"
        sending={sending}
        fields={["code"]}
        submit="Turn it on"
        going="Checking"
        onSend={async (form) => {
          const { api } = await import("@/app/_trpc/client");
          const code = textOf(form, "code").replaceAll(/\s/g, "");
          onCodes((await api.accounts.confirmSecondFactor.mutate({ code })).codes);
          return undefined;
        }}
        more={
          <Button variant="quiet" onClick={onCancel}>
            Not now
          </Button>
        }
      >
        <CodeField
          id={fieldId("confirm", "code")}
          name="code"
          error={errorOf(sending, "code")}
          hasRecovery={false}
        />
      </SendForm>
    </div>
  );
}
