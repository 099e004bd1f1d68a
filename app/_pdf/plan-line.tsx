import "server-only";
import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { sayBriefly } from "@/app/(public)/start/_words/reason-words";
import { sayWindow } from "@/app/(public)/start/_words/window-words";
import { type Facts, PUBLISHED_TITLES, type Recommendation, strengthOf } from "@/server/rules/contract";
import type { Setter } from "./pdf-fonts";

const TITLES: Readonly<Record<string, string>> = PUBLISHED_TITLES;

const MUTED = "#4A6361";
const styles = StyleSheet.create({
  line: { fontSize: 10, lineHeight: 1.4, marginBottom: 9 },
  rule: { borderTop: "1pt solid #D8DDD3", marginBottom: 7 },
  note: { fontSize: 9, color: MUTED },
  title: { fontSize: 11.5, lineHeight: 1.35, fontWeight: 700, marginBottom: 2 },
  step: { flexDirection: "row" },
  bullet: { width: 12 },
  rest: { flex: 1 },
  why: { fontSize: 9, color: MUTED, marginTop: 3 },
});

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Where a line comes from: the strength of its sources, then their names. */
function saySources({ sources, ourReading }: Recommendation): string {
  const strengths = [...new Set(sources.map(strengthOf))];
  const said = strengths.map((strength) => {
    const names = sources.filter((id) => strengthOf(id) === strength);
    return `${capitalize(strength)}: ${names.map((id) => TITLES[id] ?? `statement ${id.slice(1)}`).join(", ")}`;
  });
  return [...said, ...(ourReading ? ["Our reading of how they apply here"] : [])].join(". ");
}

/** One line of the plan, with the heading that must stand on the same page: how urgent, by when, what, why, and from which source. */
export function planLine(line: Recommendation, facts: Facts, { set }: Setter, heading: ReactElement | null) {
  const when = line.window === null ? "" : `. ${sayWindow(line.window, facts.asOf)}`;
  return (
    <View key={line.code} style={styles.line} wrap={false}>
      {heading}
      <View style={styles.rule} />
      <Text style={styles.note}>{`${capitalize(line.priority)}${when}`}</Text>
      <Text style={styles.title}>{set(line.title)}</Text>
      <Text>{set(line.body)}</Text>
      {line.steps.map((step) => (
        <View key={step} style={styles.step}>
          <Text style={styles.bullet}>•</Text>
          <Text style={styles.rest}>{set(step)}</Text>
        </View>
      ))}
      <Text style={styles.why}>{`Because of: ${set(sayBriefly(line.because, facts).join("; "))}`}</Text>
      <Text style={styles.note}>{saySources(line)}</Text>
    </View>
  );
}
