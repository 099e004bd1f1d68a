export * from "./columns";
export * from "./accounts";
export * from "./organizations";
export * from "./invitations";
export * from "./profiles";
export * from "./audit";
