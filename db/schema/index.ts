export * from "./columns";
export * from "./accounts";
export * from "./organizations";
export * from "./profiles";
export * from "./audit";
