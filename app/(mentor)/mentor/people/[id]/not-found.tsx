import { Frame } from "@/app/_frame/frame";
import { NoRecord } from "@/app/_record/no-record";

export default function MenteeNotFound() {
  return (
    <Frame path="/mentor" role="mentor">
      <NoRecord back={{ href: "/mentor", label: "See your people" }} />
    </Frame>
  );
}
