/**
 * Days a start date may lie back. A batch is payable until day S + 30 (clause `enrollment`), so one that is older covers nobody;
 * as many days again are left to whoever is late.
 */
export const START_DAYS_BACK_MAX = 60;
/** Months a start date may lie ahead: far beyond the term that is prepared next. */
export const START_MONTHS_AHEAD_MAX = 24;
/** Rows of one draft that may be left out; a roster with more faults is mended. */
export const LEFT_OUT_MAX = 5_000;
/** Rows of one event; a larger batch travels in parts. */
export const SUBMITTED_ROWS_MAX = 500;
/** Of a roster file, as it is sent. */
export const ROSTER_BYTES_MAX = 32 * 1024 * 1024;
