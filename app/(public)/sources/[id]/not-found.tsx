import type { Metadata } from "next";
import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";

export const metadata: Metadata = { title: "Source not found" };

export default function SourceNotFound() {
  return (
    <div className="space-y-6">
      <PageHeading
        eyebrow="404"
        title="No source has this number"
        lead="Numbers look like G3.1a for a statement of the guide, or F5 for a publication. The list holds them all."
      />
      <LinkButton href="/sources" variant="primary">
        See every source
      </LinkButton>
    </div>
  );
}
