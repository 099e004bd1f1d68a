import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/_frame/frame";
import { api } from "@/app/_trpc/server";
import { orNotFound } from "@/app/(public)/_reading/or-not-found";
import { readVisibleTo } from "../../../_record/my-record";
import { StoredPlan } from "./_parts/stored-plan";

type Props = { params: Promise<{ n: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const n = toN((await params).n);
  return n === null ? {} : { title: `Version ${n} of your plan` };
}

/** A version of the plan as it was made. */
export default async function VersionPage({ params }: Props) {
  const n = toN((await params).n);
  if (n === null) notFound();
  return (
    <Frame path={`/plan/v/${n}`} role="applicant" {...await readVisibleTo()}>
      <Version n={n} />
    </Frame>
  );
}

async function Version({ n }: { n: number }) {
  return <StoredPlan stored={await orNotFound(api.plans.version({ n }))} />;
}

function toN(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
