/** Kinds of US clinical experience, as the contract names them. */
export const USCE_KINDS = [
  { value: "elective", label: "Elective" },
  { value: "sub-internship", label: "Sub-internship" },
  { value: "externship", label: "Externship" },
  { value: "observership", label: "Observership" },
  { value: "shadowing", label: "Shadowing" },
];

/** Fields of placements and letter writers. The contract takes any; "other" stands for all that need no line of their own. */
export const SPECIALTIES = [
  { value: "anesthesiology", label: "Anesthesiology" },
  { value: "critical-care", label: "Critical care" },
  { value: "internal-medicine", label: "Internal medicine" },
  { value: "surgery", label: "Surgery" },
  { value: "emergency-medicine", label: "Emergency medicine" },
  { value: "family-medicine", label: "Family medicine" },
  { value: "other", label: "Another field" },
];

/** Second specialties that are offered; a profile may hold others. */
export const BACKUPS = [
  { value: "internal-medicine", label: "Internal medicine" },
  { value: "family-medicine", label: "Family medicine" },
  { value: "pediatrics", label: "Pediatrics" },
  { value: "psychiatry", label: "Psychiatry" },
  { value: "neurology", label: "Neurology" },
  { value: "emergency-medicine", label: "Emergency medicine" },
  { value: "surgery", label: "Surgery" },
  { value: "pathology", label: "Pathology" },
];

export const CREDENTIALS = [
  { value: "mph", label: "MPH" },
  { value: "ms", label: "MS" },
  { value: "phd", label: "PhD" },
  { value: "other-degree", label: "Another degree" },
];

export const DOMAINS = [
  { value: "cardiology", label: "Cardiology" },
  { value: "pulmonology-critical-care", label: "Pulmonology and critical care" },
  { value: "neurology", label: "Neurology" },
  { value: "renal", label: "Renal" },
  { value: "pharmacology", label: "Pharmacology" },
  { value: "emergency", label: "Emergency" },
  { value: "other", label: "Other" },
];
