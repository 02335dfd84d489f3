/** Stands in for rules/cancellation-course.ts in the built file: a shortcut costs more room there than it saves time, and the judgement says the same. */

export function answerOnCourse(): null {
  return null;
}

export function refundOnCourse(): null {
  return null;
}
