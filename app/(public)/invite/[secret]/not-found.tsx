import { LinkButton } from "@/app/_ui/button";
import { ENTRY } from "@/app/_frame/places";
import { PageHeading } from "@/app/_ui/page-heading";

export default function InviteNotFound() {
  return (
    <div className="space-y-6">
      <PageHeading
        title="This invitation can't be used"
        lead="It was used or withdrawn, its time has run out, or a letter of the address is missing. If you accepted it, you are in already. If not, ask the person who invited you to send it again."
      />
      <p className="flex flex-wrap gap-2">
        <LinkButton href={ENTRY} variant="primary">
          Open your place
        </LinkButton>
        <LinkButton href="/">Go to the first page</LinkButton>
      </p>
    </div>
  );
}
