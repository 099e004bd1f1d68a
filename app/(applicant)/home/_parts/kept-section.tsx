import Link from "next/link";
import { api } from "@/app/_trpc/server";
import { FactsList } from "@/app/_ui/facts-list";
import { Moment } from "@/app/_ui/moment";
import { SectionHeading } from "@/app/_ui/page-heading";
import { listEntered } from "@/app/(public)/start/_plan/answers-list";
import type { Stored } from "@/app/(public)/start/_profile/stored";
import { listNames, readSharing } from "../../_record/my-record";
import { LookLine } from "@/app/_record/look-line";

const SHOWN = 3;

/** What the account keeps, who sees it, and who looked lately. */
export async function KeptSection({ stored, updatedAt }: { stored: Stored; updatedAt: Date | null }) {
  const [sharing, { looks }] = await Promise.all([readSharing(), api.audit.looks({})]);
  const names = listNames(sharing);
  const count = listEntered(stored.facts).length;
  return (
    <section aria-labelledby="kept-title" className="max-w-3xl space-y-3">
      <SectionHeading id="kept-title">What is kept, and who sees it</SectionHeading>
      <FactsList
        facts={[
          {
            key: "answers",
            name: "Your answers",
            value:
              updatedAt === null ? (
                "None yet"
              ) : (
                <>
                  {count === 1 ? "One answer" : `${count} answers`}, last changed <Moment at={updatedAt} />
                </>
              ),
          },
          {
            key: "visible",
            name: "Who can see them",
            value:
              names.length === 0
                ? "Only you"
                : ["You", ...names].map((name, index) => (
                    <span key={name}>
                      {index > 0 ? ", " : ""}
                      <bdi>{name}</bdi>
                    </span>
                  )),
          },
          {
            key: "looks",
            name: "Who looked lately",
            value:
              looks.length === 0 ? (
                "Nobody but you"
              ) : (
                <ul>
                  {looks.slice(0, SHOWN).map((look) => (
                    <li key={look.id}>
                      <LookLine look={look} />
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <Link href="/settings/sharing" className="link inline-flex min-h-11 items-center">
        Everybody who can see your record, and everyone who looked
      </Link>
    </section>
  );
}
