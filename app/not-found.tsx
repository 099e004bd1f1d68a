import type { Metadata } from "next";
import { PublicShell } from "./_frame/public-shell";
import { LinkButton } from "./_ui/button";
import { PageHeading } from "./_ui/page-heading";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <PublicShell>
      <div className="space-y-6">
        <PageHeading
          eyebrow="404"
          title="There is no page at this address"
          lead="The link may be old, or a letter may be missing. Nothing you entered is lost."
        />
        <LinkButton href="/" variant="primary">
          Go to the first page
        </LinkButton>
      </div>
    </PublicShell>
  );
}
