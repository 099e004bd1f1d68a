import { QUESTIONS } from "./questions";

/** Where one is among the eight, in words, and as marks like those of a hand-kept record. */
export function Progress({ step }: { step: number }) {
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span>
        Question {step} of {QUESTIONS.length}
      </span>
      <svg viewBox="0 0 128 12" width="128" height="12" aria-hidden="true">
        {QUESTIONS.map((question, index) => (
          <path
            key={question.title}
            d={`M${index * 16 + 1} 6h12`}
            strokeWidth={index + 1 === step ? 8 : 3}
            className={index < step ? "stroke-primary" : "stroke-control"}
          />
        ))}
      </svg>
    </span>
  );
}
