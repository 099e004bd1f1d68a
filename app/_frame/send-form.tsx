"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import type { Trouble } from "@/app/_trpc/trouble";
import { Button, type ButtonVariant } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { useReady } from "@/app/_ui/use-ready";
import { withNext } from "./own-path";
import type { Sending } from "./use-send";

/** The id of a field of a form, by its path in what is sent. */
export function fieldId(form: string, path: string): string {
  return `${form}-${path}`;
}

/** The sentence for one field, or nothing. */
export function errorOf({ trouble }: Sending, path: string): string | undefined {
  return trouble?.problems.find((problem) => problem.path === path)?.message;
}

/**
 * A form whose fields the browser keeps: nothing typed is lost by a refusal, nor before the page is ready. It can't be
 * sent until then, because the browser itself would put what was typed into a request that nobody answers.
 */
export function SendForm({
  id,
  label,
  sending,
  fields,
  submit,
  going,
  variant = "primary",
  onSend,
  more,
  children,
}: {
  id: string;
  /** Names the form where a page has several. */
  label?: string;
  sending: Sending;
  /** The paths of its fields, in their order on the page. */
  fields: readonly string[];
  submit: ReactNode;
  going: string;
  variant?: ButtonVariant;
  onSend: (form: FormData) => Promise<Trouble | "leaving" | undefined>;
  /** Further controls beside the button. */
  more?: ReactNode;
  children?: ReactNode;
}) {
  const isReady = useReady();
  return (
    <form
      id={id}
      aria-label={label}
      method="post"
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        sending.send(() => onSend(form));
      }}
    >
      <FormTrouble key={sending.attempt} id={id} trouble={sending.trouble} fields={fields} />
      <noscript>
        <p className="measure border border-s-4 border-hairline border-s-caution bg-surface px-4 py-3">
          This form needs JavaScript. Switch it on, then load the page again.
        </p>
      </noscript>
      {children}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant={variant} disabled={!isReady} aria-disabled={sending.isGoing}>
          {sending.isGoing ? going : submit}
        </Button>
        {more}
      </div>
    </form>
  );
}

/** One text of a form; a missing field is an empty one. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

// Outside the component: a ref with a new identity would take the focus back on every render.
const takeFocus = (box: HTMLElement | null) => box?.focus();

function FormTrouble({
  id,
  trouble,
  fields,
}: {
  id: string;
  trouble: Trouble | null;
  fields: readonly string[];
}) {
  const path = usePathname();
  if (trouble === null) return null;
  const { message, problems, reason, requestId } = trouble;
  const known = fields.flatMap((field) => problems.find((problem) => problem.path === field) ?? []);
  if (known.length > 0) {
    const errors = known.map((problem) => ({ id: fieldId(id, problem.path), message: problem.message }));
    // Where the server has but one sentence, the list below says it.
    const isSaid = errors.some((error) => error.message === message);
    return <ErrorSummary title={isSaid ? "One thing needs another look" : message} errors={errors} />;
  }
  return (
    <div
      ref={takeFocus}
      tabIndex={-1}
      role="alert"
      className="measure space-y-2 border-2 border-danger bg-surface p-4"
    >
      <p className="font-semibold">{problems[0]?.message ?? message}</p>
      {reason === "sign-in" || reason === "enter-code" ? (
        <p>
          {/* A new tab, so that what was typed stays. */}
          <a href={withNext("/sign-in", path)} target="_blank" className="link">
            Sign in in a new tab
          </a>
          , then come back and try again.
        </p>
      ) : null}
      {requestId === null ? null : (
        <p className="text-note text-muted">If you write to us, give this number: {requestId}</p>
      )}
    </div>
  );
}
