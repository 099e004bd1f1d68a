import { type Metadata } from "next";
export const metadata: Metadata = { title: "Your plan" };
export default function PlanPage() {
  return <p>soon</p>;
}
