import { type Metadata } from "next";
import { PlanScreen } from "../_plan/plan-screen";

export const metadata: Metadata = { title: "Your plan" };

export default function PlanPage() {
  return <PlanScreen serverToday={new Date().toISOString().slice(0, 10)} />;
}
