import "server-only";
import { Document, Page, renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { formatDay } from "@/app/_ui/dates";
import { SECTION_TITLES } from "@/app/(public)/_reading/words";
import { sayAssessment } from "@/app/(public)/start/_words/assessment-words";
import { sayHeadline } from "@/app/(public)/start/_words/headline";
import { type Facts, MILESTONE_TITLES, type Plan, SECTIONS } from "@/server/rules/contract";
import { planLine } from "./plan-line";
import { FONT_FAMILY, NO_FONT, openFonts, type Setter } from "./pdf-fonts";

// Functions that return elements, not components: the document has a renderer of its own, without the pages' hooks.

const FOOTER =
  "This plan applies published rules to what you entered. It is advice, not a prediction or a promise, and not legal or immigration advice. Check dates with AAMC, NRMP and ECFMG.";

const INK = "#14302E";
const MUTED = "#4A6361";
const HAIRLINE = "#D8DDD3";

const styles = StyleSheet.create({
  page: {
    fontFamily: FONT_FAMILY,
    fontSize: 10,
    color: INK,
    paddingTop: 48,
    paddingBottom: 90,
    paddingHorizontal: 52,
  },
  // Not on the page: words that the renderer fills in late, such as page numbers, lose themselves under a line height.
  body: { fontSize: 10, lineHeight: 1.4 },
  brand: { fontSize: 9, color: MUTED, marginBottom: 14 },
  title: { fontSize: 19, lineHeight: 1.25, fontWeight: 700, marginBottom: 6 },
  lead: { fontSize: 11, color: MUTED, marginBottom: 14 },
  facts: { borderTop: `1pt solid ${HAIRLINE}`, paddingTop: 8, marginBottom: 6 },
  fact: { flexDirection: "row", alignItems: "flex-end", marginBottom: 2 },
  name: { width: 110, color: MUTED },
  value: { flex: 1 },
  section: { fontSize: 14, lineHeight: 1.3, fontWeight: 700, marginTop: 18, marginBottom: 8 },
  foot: {
    position: "absolute",
    bottom: 22,
    height: 52,
    left: 52,
    right: 52,
    fontSize: 8,
    color: MUTED,
  },
  footLine: { borderTop: `1pt solid ${HAIRLINE}`, paddingTop: 6 },
});

/** A plan as it goes on paper. */
export interface PrintedPlan {
  readonly plan: Plan;
  readonly facts: Facts;
  /** Whose it is; it stands in the document and never in the name of the file. */
  readonly name: string;
  /** The version it is, or null for the plan as it stands now. */
  readonly version: { readonly n: number; readonly createdAt: Date } | null;
}

const sayVersion = ({ version }: PrintedPlan) =>
  version === null ? "As it stands now" : `Version ${version.n}`;

const fact = (name: string, value: string) => (
  <View key={name} style={styles.fact}>
    <Text style={styles.name}>{name}</Text>
    <Text style={styles.value}>{value}</Text>
  </View>
);

function opening(printed: PrintedPlan, { set }: Setter): ReactElement {
  const { plan, facts, name } = printed;
  const { sentence, certainty } = sayHeadline(plan, facts);
  const whole = set(name);
  const said = whole.includes(NO_FONT)
    ? `${whole} (as in your account; this file has no letters for it)`
    : whole;
  return (
    <View style={styles.body} wrap={false}>
      <Text style={styles.brand}>Airway</Text>
      <Text style={styles.title}>{set(sentence)}</Text>
      <Text style={styles.lead}>{set(certainty)}</Text>
      <View style={styles.facts}>
        {fact("Plan of", said)}
        {fact("Plan", `${sayVersion(printed)}, for ${formatDay(plan.asOf)}, Match ${plan.season}`)}
        {fact("Rules", `${plan.rulebook}, season facts ${plan.seasonFacts}`)}
        {sayAssessment(plan.assessment).map(({ name: each, value }) => fact(each, value))}
      </View>
    </View>
  );
}

const dates = (plan: Plan) =>
  plan.milestones.length === 0 ? null : (
    <View style={styles.body} wrap={false}>
      <Text style={styles.section}>Dates</Text>
      {plan.milestones.map(({ code, date, status }) => (
        <View key={code} style={styles.fact}>
          <Text style={styles.name}>{formatDay(date)}</Text>
          <Text style={styles.value}>{MILESTONE_TITLES[code] ?? code}</Text>
          <Text style={{ width: 90, color: MUTED }}>{status}</Text>
        </View>
      ))}
    </View>
  );

const footer = (printed: PrintedPlan) => (
  <View style={styles.foot} fixed>
    <Text style={styles.footLine}>{FOOTER}</Text>
    <Text
      render={({ pageNumber, totalPages }) =>
        `${sayVersion(printed)}, ${formatDay(printed.plan.asOf)} · page ${pageNumber} of ${totalPages}`
      }
    />
  </View>
);

/** A plan as a PDF: the headline, the assessment in words, each line with why and from where, and the dates. */
export async function renderPlan(printed: PrintedPlan): Promise<Buffer> {
  const setter = await openFonts();
  const { plan, facts, version } = printed;
  const sections = SECTIONS.map((section) => ({
    section,
    lines: plan.recommendations.filter((line) => line.section === section),
  })).filter(({ lines }) => lines.length > 0);
  // Whole blocks one after another: nested ones that may break lose words at the foot of a page.
  const blocks = sections.flatMap(({ section, lines }) =>
    lines.map((line, index) => {
      const heading = index === 0 ? <Text style={styles.section}>{SECTION_TITLES[section]}</Text> : null;
      return planLine(line, facts, setter, heading);
    }),
  );
  return renderToBuffer(
    <Document
      title={`Airway plan, ${sayVersion(printed).toLowerCase()}`}
      language="en-US"
      creator="Airway"
      producer="Airway"
      {...(version === null ? {} : { creationDate: version.createdAt, modificationDate: version.createdAt })}
    >
      <Page size="A4" style={styles.page}>
        {footer(printed)}
        {opening(printed, setter)}
        {blocks}
        {dates(plan)}
        {setter.hasGaps() ? (
          <Text style={{ marginTop: 16, color: MUTED }}>
            {NO_FONT} stands for letters that this file has no font for. Airway shows them on its own pages.
          </Text>
        ) : null}
      </Page>
    </Document>,
  );
}
