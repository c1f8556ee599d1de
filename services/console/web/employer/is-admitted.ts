import type { Employer } from './api.ts';

/** What the office decided last about the society the employer belongs to; undefined: it waits. */
export const decidedOf = ({ admissions, society }: Employer) => admissions.find((each) => each.society === society);

export const isAdmitted = (employer: Employer): boolean => decidedOf(employer)?.state === 'admitted';
