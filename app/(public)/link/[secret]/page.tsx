import type { Metadata } from "next";
import { TRPCError } from "@trpc/server";
import { api } from "@/app/_trpc/server";
import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import type { LinkPreview } from "@/server/features/accounts/schema";
import { ConfirmAddress } from "../_parts/confirm-address";
import { FinishReset } from "../_parts/finish-reset";
import { FinishSignUp } from "../_parts/finish-sign-up";
import { SignInByLink } from "../_parts/sign-in-by-link";

// The address is a secret: nothing outside may keep it or find it.
export const metadata: Metadata = { title: "Your link", robots: { index: false, follow: false } };

type Found = { readonly preview: LinkPreview } | { readonly refusal: "dead" | "too-many" };

async function findLink(secret: string): Promise<Found> {
  try {
    return { preview: await api.accounts.readLink({ secret }) };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") return { refusal: "dead" };
    if (error.code === "TOO_MANY_REQUESTS") return { refusal: "too-many" };
    throw error;
  }
}

/** Where every link of a message leads. Opening it uses nothing up: mail programs open links too. A press does. */
export default async function LinkPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const found = await findLink(secret);
  if ("refusal" in found) return <DeadLink isBusy={found.refusal === "too-many"} />;
  const { purpose, email, hasAnswers } = found.preview;
  switch (purpose) {
    case "sign-up":
      return (
        <Screen title="Welcome to Airway" lead="Two more things, and your account is ready.">
          <FinishSignUp secret={secret} email={email} hasAnswers={hasAnswers} />
        </Screen>
      );
    case "reset":
      return (
        <Screen
          title="Choose a new password"
          lead="Once it is set, every device that is signed in to your account is signed out."
        >
          <FinishReset secret={secret} email={email} />
        </Screen>
      );
    case "sign-in":
      return (
        <Screen title="Sign in by link" lead="One press opens your account on this device.">
          <SignInByLink secret={secret} email={email} />
        </Screen>
      );
    case "email-old":
    case "email-new":
      return (
        <Screen
          title={purpose === "email-new" ? "Confirm your new address" : "Confirm the change of your address"}
          lead="Both the old and the new address must say yes. Until then nothing changes."
        >
          <ConfirmAddress secret={secret} email={email} />
        </Screen>
      );
  }
}

function Screen({ title, lead, children }: { title: string; lead: string; children: React.ReactNode }) {
  return (
    <div className="space-y-8">
      <PageHeading title={title} lead={lead} />
      {children}
    </div>
  );
}

/** Unknown, used and expired links are not told apart. */
function DeadLink({ isBusy }: { isBusy: boolean }) {
  return (
    <div className="space-y-6">
      <PageHeading
        title={isBusy ? "Too many links for now" : "This link does not work any more"}
        lead={
          isBusy
            ? "Many links were opened from your network. Wait 15 minutes, then open this one again: it stays good."
            : "A link works once and for a limited time, and a newer one replaces it. Ask for a fresh one; nothing you entered is lost."
        }
      />
      {isBusy ? null : (
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/sign-in" variant="primary">
            Sign in
          </LinkButton>
          <LinkButton href="/sign-up">Make an account</LinkButton>
          <LinkButton href="/reset">Choose a new password</LinkButton>
        </div>
      )}
    </div>
  );
}
