import type { Metadata } from "next";
import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";

export const metadata: Metadata = { title: "Rule not found" };

export default function RuleNotFound() {
  return (
    <div className="space-y-6">
      <PageHeading
        eyebrow="404"
        title="No rule has this code"
        lead="A letter may be missing, or the rule belongs to another edition. The list holds every rule of this one."
      />
      <LinkButton href="/methods" variant="primary">
        See every rule
      </LinkButton>
    </div>
  );
}
