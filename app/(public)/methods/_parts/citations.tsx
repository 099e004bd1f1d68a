import Link from "next/link";
import { Chip } from "@/app/_ui/chip";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { RulePage } from "@/server/features/methods/schema";

/** What a rule rests on: each source in our words, with our reading of it where the rule uses one. */
export function Citations({ citations, ourReading }: Pick<RulePage, "citations" | "ourReading">) {
  const isOwnReading = ourReading && citations.every(({ isReading }) => !isReading);
  return (
    <section aria-labelledby="sources-title" className="space-y-4">
      <SectionHeading id="sources-title">What it rests on</SectionHeading>
      <ul className="measure divide-y divide-hairline border-y border-hairline">
        {citations.map(({ id, strength, title, text, resolution, isReading }) => (
          <li key={id} className="space-y-2 py-4 print:break-inside-avoid">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link href={`/sources/${id}`} className="link font-semibold">
                {title === null ? id : `${id}: ${title}`}
              </Link>
              <Chip>{strength}</Chip>
            </p>
            <p>{text}</p>
            {isReading && resolution !== null ? (
              <p className="border-s-2 border-info ps-3">
                <span className="font-semibold text-info">Our reading: </span>
                {resolution}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {isOwnReading ? (
        <p className="measure border-s-2 border-info ps-3">
          <span className="font-semibold text-info">Our reading: </span>
          The sources do not say this line in full. We drew it from them, and its limits are our choice.
        </p>
      ) : null}
    </section>
  );
}
