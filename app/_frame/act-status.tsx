"use client";

import { usePathname } from "next/navigation";
import { withNext } from "./own-path";
import type { Act } from "./use-act";
import type { Sending } from "./use-send";

// Outside the component: a ref with a new identity would take the focus back on every render.
const takeFocus = (box: HTMLElement | null) => box?.focus();

/** What the last act came to. It takes the focus, because the pressed button may be gone. */
export function ActStatus({ act }: { act: Act }) {
  if (act.trouble !== null) return <SendTrouble sending={act} />;
  if (act.said === null) return null;
  return (
    <p ref={takeFocus} tabIndex={-1} role="status" className="measure border-s-4 border-primary ps-3">
      <bdi>{act.said}</bdi>
    </p>
  );
}

/** Why something that has no fields did not succeed; nothing while all is well. */
export function SendTrouble({ sending: { trouble, attempt } }: { sending: Sending }) {
  const path = usePathname();
  if (trouble === null) return null;
  const { problems, message, reason, requestId } = trouble;
  return (
    <div
      key={attempt}
      ref={takeFocus}
      tabIndex={-1}
      role="alert"
      className="measure space-y-1 border-s-4 border-danger ps-3"
    >
      <p className="font-semibold">{problems[0]?.message ?? message}</p>
      {reason === "sign-in" || reason === "enter-code" ? (
        <p>
          <a href={withNext("/sign-in", path)} className="link inline-flex min-h-11 items-center">
            Sign in
          </a>
        </p>
      ) : null}
      {requestId === null ? null : (
        <p className="text-note text-muted">If you write to us, give this number: {requestId}</p>
      )}
    </div>
  );
}
