import type { Metadata } from "next";
import { Frame } from "@/app/_frame/frame";
import { RecordView } from "@/app/_record/record-view";

export const metadata: Metadata = { title: "An applicant's plan" };

export default async function MenteePage({ params }: PageProps<"/mentor/people/[id]">) {
  const { id } = await params;
  return (
    <Frame path={`/mentor/people/${id}`} role="mentor">
      <RecordView applicantId={id} back={{ href: "/mentor", label: "All your people" }} />
    </Frame>
  );
}
