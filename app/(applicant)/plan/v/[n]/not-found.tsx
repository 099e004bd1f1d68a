import { Frame } from "@/app/_frame/frame";
import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";

export default function VersionNotFound() {
  return (
    <Frame path="/plan" role="applicant">
      <div className="space-y-6">
        <PageHeading
          title="Your plan has no version with this number"
          lead="Versions are numbered from 1, without a gap. Your plan page lists all of them."
        />
        <LinkButton href="/plan#versions" variant="primary">
          See all versions
        </LinkButton>
      </div>
    </Frame>
  );
}
