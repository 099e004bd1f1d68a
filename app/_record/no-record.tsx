import type { Route } from "next";
import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";

/** In the place of a record that does not exist, or is not the viewer's to see: the two are not told apart. */
export function NoRecord({ back }: { back: { href: Route; label: string } }) {
  return (
    <div className="space-y-6">
      <PageHeading
        title="There is nothing here, or it is not yours to see"
        lead="You see the people you are assigned to or coordinate now. When that ends, their records close to you at once."
      />
      <LinkButton href={back.href} variant="primary">
        {back.label}
      </LinkButton>
    </div>
  );
}
