import { decidedOf } from '../shared/employers/decided-of.ts';
import type { Employer } from './api.ts';

export const isAdmitted = (employer: Employer): boolean => decidedOf(employer)?.state === 'admitted';
