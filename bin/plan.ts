import { readFileSync } from "node:fs";
import { hashCanonical } from "@/server/lib/canonical-json";
import { EDITION, evaluate, SEASON_FACTS } from "@/server/rules";
import { validate, type Plan, type Problem } from "@/server/rules/contract";

const USAGE = `Usage: npm run -s plan -- profile.json [--as-of YYYY-MM-DD] [--format json|text]
       npm run -s plan -- -   reads the profile from standard input`;
const REFUSED = 2;
const MISUSED = 1;

interface Options {
  readonly source: string;
  readonly asOf: string | null;
  readonly format: "json" | "text";
}

/** The options, or a sentence about what is wrong with them. */
function readOptions(args: readonly string[]): Options | string {
  let source: string | null = null;
  let asOf: string | null = null;
  let format: Options["format"] = "json";
  for (let index = 0; index < args.length; index += 1) {
    const [name = "", inline] = (args[index] ?? "").split(/=(.*)/s, 2);
    const isOption = name.startsWith("--");
    const value = inline ?? (isOption ? args[(index += 1)] : undefined);
    if (name === "--as-of" && value !== undefined) asOf = value;
    else if (name === "--format" && (value === "json" || value === "text")) format = value;
    else if (name === "--format") return "--format takes json or text.";
    else if (isOption) return value === undefined ? `${name} needs a value.` : `${name} is not an option.`;
    else if (source !== null) return "Give one profile.";
    else source = args[index] ?? "";
  }
  return source === null ? "Give a profile: a file, or - for standard input." : { source, asOf, format };
}

/** The profile as parsed JSON with the date put in, or the problem that keeps it from being read. */
function readProfileFile({ source, asOf }: Options): { readonly input: unknown } | Problem {
  let text: string;
  try {
    text = readFileSync(source === "-" ? 0 : source, "utf8").replace(/^\uFEFF/, "");
  } catch {
    return {
      path: "",
      message: `The profile ${source} can't be read. Check the name and that it is a file.`,
    };
  }
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return { path: "", message: "The profile is not valid JSON." };
  }
  const isObject = typeof input === "object" && input !== null && !Array.isArray(input);
  return { input: asOf !== null && isObject ? Object.assign({}, input, { asOf }) : input };
}

function toText(plan: Plan): string {
  const { assessment } = plan;
  const lines = [
    `Plan for the ${plan.season} Match, as of ${plan.asOf} (${plan.rulebook}, season facts ${plan.seasonFacts})`,
    `Phase ${assessment.phase} · band ${assessment.band ?? "unknown"} (${assessment.bandBasis ?? "no basis"}) · track ${assessment.track}`,
    "",
  ];
  for (const line of plan.recommendations) {
    lines.push(`[${line.priority}] ${line.title}  (${line.code})`, `  ${line.body}`);
    for (const step of line.steps) lines.push(`  - ${step}`);
    if (line.window) lines.push(`  When: ${line.window.from} to ${line.window.to}`);
    lines.push(
      `  Because: ${line.because.map(({ fact, value }) => `${fact} = ${JSON.stringify(value)}`).join(", ")}`,
    );
    for (const { fact, to } of line.flipsWhen)
      lines.push(`  Goes away if ${fact} were ${JSON.stringify(to)}`);
    lines.push(`  Sources: ${line.sources.join(", ")}${line.ourReading ? " (our reading)" : ""}`, "");
  }
  if (plan.missing.length > 0)
    lines.push("Still open:", ...plan.missing.map(({ fact, question }) => `  ${question} (${fact})`), "");
  for (const { guide, data, text } of plan.conflicts) lines.push(`${guide} and ${data} disagree: ${text}`);
  for (const { path, message } of plan.warnings) lines.push(`Check ${path}: ${message}`);
  lines.push(
    "This applies published rules to what you entered. It is advice, not a prediction or a promise.",
  );
  return lines.join("\n");
}

function refuse(problems: readonly Problem[]): number {
  process.stderr.write(`${JSON.stringify(problems, null, 2)}\n`);
  return REFUSED;
}

/** Prints the plan of a profile; returns the exit code: 0, 2 for a refused profile, 1 for a misused command. */
export function main(args: readonly string[]): number {
  const options = readOptions(args);
  if (typeof options === "string") {
    process.stderr.write(`${options}\n${USAGE}\n`);
    return MISUSED;
  }
  const read = readProfileFile(options);
  if ("message" in read) return refuse([read]);
  const { facts, errors } = validate(read.input);
  if (facts === null) return refuse(errors);
  const plan: Plan = { ...evaluate(facts, EDITION, SEASON_FACTS), inputHash: hashCanonical(facts) };
  process.stdout.write(`${options.format === "text" ? toText(plan) : JSON.stringify(plan, null, 2)}\n`);
  return 0;
}
