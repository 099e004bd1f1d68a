import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";

export default function InviteNotFound() {
  return (
    <div className="space-y-6">
      <PageHeading
        title="This invitation can't be used"
        lead="It was used or withdrawn, its time has run out, or a letter of the address is missing. Ask the person who invited you to send it again."
      />
      <LinkButton href="/" variant="primary">
        Go to the first page
      </LinkButton>
    </div>
  );
}
