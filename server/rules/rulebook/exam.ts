import { section } from "../engine/rule";
import { EXAM_DATE } from "./exam-date";
import { EXAM_PRACTICE } from "./exam-practice";
import { EXAM_TIMING } from "./exam-timing";

export const EXAM = section("exam", [...EXAM_DATE, ...EXAM_TIMING, ...EXAM_PRACTICE]);
