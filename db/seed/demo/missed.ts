/** Questions that somebody of the demo missed, and what they took from it; the domains as the rules name them. */
export const MISSED: readonly (readonly [domain: string, topic: string, lesson: string])[] = [
  [
    "renal",
    "Urine sodium in prerenal injury",
    "FENa under 1 % is prerenal. With a diuretic on board, look at urea.",
  ],
  [
    "pharmacology",
    "Succinylcholine and potassium",
    "Days after burns, crush or long immobility: choose rocuronium.",
  ],
  [
    "cardiology",
    "Murmur of hypertrophic cardiomyopathy",
    "Less preload, louder murmur: standing up and Valsalva.",
  ],
  [
    "pulmonology-critical-care",
    "Peak and plateau pressure",
    "High peak with a normal plateau is resistance. Both high is compliance.",
  ],
  ["renal", "High potassium with a normal gap", "Think of type 4 tubular acidosis, above all with diabetes."],
  ["neurology", "Myasthenia or Lambert-Eaton", "Stronger with use is Lambert-Eaton."],
  [
    "pharmacology",
    "Serotonin or neuroleptic syndrome",
    "Clonus points to serotonin, rigidity to neuroleptics.",
  ],
  ["emergency", "Route of epinephrine in anaphylaxis", "Into the thigh muscle, and before everything else."],
  [
    "cardiology",
    "Wide-complex tachycardia with a pulse",
    "Unstable means a synchronized shock first. I read on too long.",
  ],
  ["renal", "Correcting a low sodium", "Slowly: demyelination comes from speed, not from the value."],
  [
    "pharmacology",
    "Platelets that fall under heparin",
    "Stop heparin at the suspicion, then a direct thrombin inhibitor.",
  ],
  ["other", "Number needed to treat", "One over the absolute risk reduction. I took the relative one."],
  ["neurology", "Thunderclap headache, CT normal after a day", "A lumbar puncture comes next."],
  ["pulmonology-critical-care", "Exudate or transudate", "One of Light's three is enough for an exudate."],
  ["emergency", "Tension pneumothorax", "Decompress at once. The picture can wait."],
  ["other", "Colon screening with a family history", "Ten years before the relative's age, or at 40."],
];
