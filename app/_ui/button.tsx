import Link, { type LinkProps } from "next/link";
import type { ComponentProps } from "react";

/** `danger` is for destructive acts only; one `primary` on a screen. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

const SHAPE =
  "inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-control border py-2 text-center text-body/snug font-semibold disabled:cursor-not-allowed disabled:border-hairline disabled:bg-sunken disabled:text-muted print:hidden";

const LOOKS: Record<ButtonVariant, string> = {
  primary:
    "border-transparent px-4 bg-primary text-on-primary forced-color-adjust-none enabled:hover:bg-primary-hover [a]:hover:bg-primary-hover",
  secondary: "border-control bg-surface px-4 text-ink hover:border-primary hover:text-primary",
  quiet:
    "border-transparent px-2 text-primary underline decoration-1 underline-offset-[0.25em] hover:decoration-2 disabled:no-underline",
  danger: "border-danger bg-surface px-4 text-danger hover:underline",
};

type Look = { variant?: ButtonVariant };

/** A button; `type` is "button" unless said otherwise, so that it never sends a form by accident. */
export function Button({
  variant = "secondary",
  type = "button",
  className,
  ...rest
}: Look & ComponentProps<"button">) {
  return <button type={type} className={`${SHAPE} ${LOOKS[variant]} ${className ?? ""}`} {...rest} />;
}

/** A link that looks like a button, for going somewhere. */
export function LinkButton<T>({ variant = "secondary", className, ...rest }: Look & LinkProps<T>) {
  return <Link className={`${SHAPE} ${LOOKS[variant]} ${className ?? ""}`} {...rest} />;
}
