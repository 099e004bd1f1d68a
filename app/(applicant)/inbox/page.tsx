import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { Frame } from "@/app/_frame/frame";
import { one } from "@/app/_frame/search";
import { api } from "@/app/_trpc/server";
import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { Skeleton } from "@/app/_ui/skeleton";
import { InboxList } from "./_parts/inbox-list";

export const metadata: Metadata = { title: "Inbox" };

const PATH = "/inbox";
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Asked = PageProps<"/inbox">["searchParams"];

export default function InboxPage({ searchParams }: PageProps<"/inbox">) {
  return (
    <Frame path={PATH}>
      <div className="max-w-3xl space-y-8">
        <PageHeading
          title="Inbox"
          lead={
            <>
              What changed in your plan, and dates that come near.{" "}
              <Link href="/settings/notifications" className="link">
                Choose what reaches you by mail
              </Link>
              .
            </>
          }
        />
        <Suspense fallback={<Skeleton className="h-80" />}>
          <Items asked={searchParams} />
        </Suspense>
      </div>
    </Frame>
  );
}

async function Items({ asked }: { asked: Asked }) {
  const after = one((await asked)["after"]);
  const cursor = after !== undefined && ID.test(after) ? after : undefined;
  const { items, next, unread } = await api.notifications.list(cursor === undefined ? {} : { cursor });
  if (items.length === 0 && cursor === undefined) return <Empty />;
  return (
    <>
      <InboxList items={items} unread={unread} />
      <nav aria-label="Pages of the inbox" className="flex flex-wrap justify-between gap-4 empty:hidden">
        {cursor === undefined ? null : (
          <Link href={PATH} className="link inline-flex min-h-11 items-center">
            Newest
          </Link>
        )}
        {next === null ? null : (
          <Link
            href={`${PATH}?after=${next}`}
            rel="next"
            className="link ms-auto inline-flex min-h-11 items-center"
          >
            Earlier
          </Link>
        )}
      </nav>
    </>
  );
}

function Empty() {
  return (
    <div className="space-y-6">
      <p className="measure">
        Nothing yet. When days passing or new rules change your plan, or one of your dates is 21, 7 or 1 days
        ahead, it is told here. For example:
      </p>
      <ul aria-hidden="true" className="border-y border-dashed border-hairline text-muted">
        <li className="py-3">Match Day: in 21 days.</li>
      </ul>
      <LinkButton href="/home" variant="primary">
        Go to Home
      </LinkButton>
    </div>
  );
}
