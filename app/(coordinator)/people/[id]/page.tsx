import type { Metadata } from "next";
import { Frame } from "@/app/_frame/frame";
import { RecordView } from "@/app/_record/record-view";

export const metadata: Metadata = { title: "An applicant's plan" };

export default async function ApplicantPage({ params }: PageProps<"/people/[id]">) {
  const { id } = await params;
  return (
    <Frame path={`/people/${id}`} role="coordinator">
      <RecordView applicantId={id} back={{ href: "/people", label: "All people" }} />
    </Frame>
  );
}
