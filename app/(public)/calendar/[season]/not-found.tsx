import type { Metadata } from "next";
import { api } from "@/app/_trpc/server";
import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";

export const metadata: Metadata = { title: "Season not found" };

export default async function SeasonNotFound() {
  const { seasons } = await api.season.list();
  return (
    <div className="space-y-6">
      <PageHeading
        eyebrow="404"
        title="We hold no dates for this season"
        lead={`A season carries the year of its Match. Airway holds ${seasons.join(", ")}; earlier and later ones are not in our season facts.`}
      />
      <ul className="flex flex-wrap gap-3">
        {seasons.map((season) => (
          <li key={season}>
            <LinkButton href={`/calendar/${season}`}>Match {season}</LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
