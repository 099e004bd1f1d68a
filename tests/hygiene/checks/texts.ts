import { dirname, join } from "node:path";
import type { Source } from "../../support/source";

// Written so that this file does not find itself.
const MACHINE = /\/(?:work|farm|root|home\/\w+)\/|\.librar[y]\b|registry\.(?:npmjs|yarnpkg)/;

/** Paths and hosts of one machine, which mean nothing on another. */
export function findMachineWords({ path, text }: Source): string[] {
  return text.split("\n").flatMap((line, index) => {
    const word = MACHINE.exec(line)?.[0];
    return word === undefined
      ? []
      : [`${path}:${index + 1} "${word}" exists on one machine only: take it out.`];
  });
}

const ELSEWHERE = /^(\.\.\/|\/|https?:|node_modules\/|\.data\/|\.next\/)/;

/**
 * Paths in backticks that do not exist, looked for from the top and from the note's own folder.
 * @param exists tells whether a path of the project exists
 */
export function findLostPaths({ path, text }: Source, exists: (path: string) => boolean): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, "");
  const named = [...prose.matchAll(/`([\w.()[\]-]+\/[\w./()[\]-]*)`/g)].map((match) => match[1] ?? "");
  return [...new Set(named)]
    .filter((name) => !ELSEWHERE.test(name))
    .filter((name) => !exists(name) && !exists(join(dirname(path), name)))
    .map((name) => `${path} names \`${name}\`, which does not exist: correct or delete it.`);
}

/** Versions in package.json that leave a choice to the day of the install. */
export function findLooseVersions(dependencies: Record<string, string>): string[] {
  return Object.entries(dependencies)
    .filter(([, version]) => !/^(npm:[@\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is "${version}": write the exact version.`);
}

/** Whether a version such as "16.4.6" is at least another one. */
export function isAtLeast(version: string, floor: string): boolean {
  const [have, need] = [version, floor].map((text) => text.split("-")[0]?.split(".").map(Number) ?? []);
  for (let part = 0; part < 3; part += 1) {
    const difference = (have?.[part] ?? 0) - (need?.[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
