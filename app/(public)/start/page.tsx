import type { Metadata } from "next";
import { Resume } from "./_interview/resume";

export const metadata: Metadata = { title: "Your plan in eight questions" };

export default function StartPage() {
  return <Resume />;
}
