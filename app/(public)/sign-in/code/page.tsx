import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ENTRY } from "@/app/_frame/places";
import { findMe } from "@/app/_frame/read-me";
import { toOwnPath, withNext } from "@/app/_frame/own-path";
import { one, type Search } from "@/app/_frame/search";
import { PageHeading } from "@/app/_ui/page-heading";
import { CodeForm } from "./code-form";

export const metadata: Metadata = { title: "Second factor" };

export default async function CodePage({ searchParams }: { searchParams: Search }) {
  const next = toOwnPath(one((await searchParams)["next"]));
  const me = await findMe();
  if (me === null) redirect(withNext("/sign-in", next));
  if (me.mustFirst !== "enter-code") redirect(next ?? ENTRY);
  return (
    <div className="space-y-8">
      <PageHeading
        title="Enter your code"
        lead={
          <>
            You asked for a second step when <bdi>{me.email}</bdi> signs in. Open the app on your phone and
            type the code it shows for Airway.
          </>
        }
      />
      <CodeForm next={next ?? ENTRY} />
    </div>
  );
}
