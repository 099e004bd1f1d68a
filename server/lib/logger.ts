import pino from "pino";

const MAX_CAUSES = 4;
const FRAME = /^ {4}at [^\n]+:\d+:\d+\)?$/;
const NAME = /^[\w$.]{1,60}$/;

/** Members that may hold what a person entered or a secret, wherever they stand in a line. */
const PRIVATE = [
  "facts",
  "kept",
  "input",
  "body",
  "headers",
  "query",
  "params",
  "parameters",
  "cookie",
  "cookies",
  "authorization",
  "password",
  "passwordHash",
  "token",
  "secret",
  "secretHash",
  "codes",
  "email",
  "to",
  "uri",
  "link",
];

interface DescribedError {
  readonly name: string;
  readonly frames: readonly string[];
  readonly cause?: DescribedError;
}

/** Where the code stood, relative to the project; without the message, which stands before the frames. */
function listFrames(error: Error): string[] {
  const stack = error.stack ?? "";
  const start = error.message === "" ? 0 : stack.indexOf(error.message) + error.message.length;
  return stack
    .slice(start)
    .split("\n")
    .filter((line) => FRAME.test(line))
    .map((line) => line.trim().replaceAll("file://", "").replaceAll(`${process.cwd()}/`, ""));
}

/** An error without its message: messages quote what a person entered, and those of a database carry SQL. */
function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const described = { name: NAME.test(error.name) ? error.name : "Error", frames: listFrames(error) };
  const hasCause = error.cause !== undefined && depth < MAX_CAUSES;
  return hasCause ? { ...described, cause: describeError(error.cause, depth + 1) } : described;
}

function isLevel(name: string | undefined): name is pino.LevelWithSilent {
  return name === "silent" || (name !== undefined && Object.hasOwn(pino.levels.values, name));
}

export type Logger = pino.Logger;

/**
 * A logger of JSON lines that keeps errors without their messages and blanks what may be private.
 * @param given.level the least that is worth a line; `info` when absent or not one of pino's
 * @param given.destination where lines go; standard output when absent
 */
export function createLogger(
  given: { readonly level?: string | undefined; readonly destination?: pino.DestinationStream } = {},
): Logger {
  const { level, destination } = given;
  const options: pino.LoggerOptions = {
    level: isLevel(level) ? level : "info",
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: PRIVATE.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
    serializers: { err: (error: unknown) => describeError(error) },
    hooks: {
      // Without a text of its own pino takes the error's message for one.
      logMethod([first, ...rest], method) {
        const line: unknown = first instanceof Error ? { err: first } : first;
        const isBare = typeof line === "object" && rest.length === 0;
        Reflect.apply(method, this, isBare ? [line, "no text"] : [line, ...rest]);
      },
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
