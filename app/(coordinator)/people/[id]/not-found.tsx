import { Frame } from "@/app/_frame/frame";
import { NoRecord } from "@/app/_record/no-record";

export default function ApplicantNotFound() {
  return (
    <Frame path="/people" role="coordinator">
      <NoRecord back={{ href: "/people", label: "See your people" }} />
    </Frame>
  );
}
