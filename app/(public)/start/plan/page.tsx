import type { Metadata } from "next";
import { PlanScreen } from "../_plan/plan-screen";
import { serverToday } from "../_profile/server-today";

export const metadata: Metadata = { title: "Your plan" };

export default function PlanPage() {
  return <PlanScreen serverToday={serverToday()} />;
}
