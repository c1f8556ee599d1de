import type { Attack } from './attack.ts';
import { accountsFlagged } from './scripts/accounts-flagged.ts';
import { approvalsTakenBack } from './scripts/approvals-taken-back.ts';
import { administrators } from './scripts/administrators.ts';
import { booksBent } from './scripts/books-bent.ts';
import { booksByOne } from './scripts/books-by-one.ts';
import { booksOfNothing } from './scripts/books-of-nothing.ts';
import { claimsOfOthers } from './scripts/claims-of-others.ts';
import { creditsBookedTwice } from './scripts/credits-booked-twice.ts';
import { deputiesMadeAlone } from './scripts/deputies-made-alone.ts';
import { employersNobodyAdmitted } from './scripts/employers-nobody-admitted.ts';
import { exceptionsExplainedAlone } from './scripts/exceptions-explained-alone.ts';
import { moneyBackByOne } from './scripts/money-back-by-one.ts';
import { moneyByOne } from './scripts/money-by-one.ts';
import { numbersCompared } from './scripts/numbers-compared.ts';
import { numbersTyped } from './scripts/numbers-typed.ts';
import { payeesRedirected } from './scripts/payees-redirected.ts';
import { paymentsLookedThrough } from './scripts/payments-looked-through.ts';
import { plansNobodySells } from './scripts/plans-nobody-sells.ts';
import { reviewsBeyondTheRules } from './scripts/reviews-beyond-the-rules.ts';
import { reviewsByTheWrongPerson } from './scripts/reviews-by-the-wrong-person.ts';
import { settlementsTypedAlone } from './scripts/settlements-typed-alone.ts';
import { simulatorRead } from './scripts/simulator-read.ts';
import { threeStepsByOne } from './scripts/three-steps-by-one.ts';

/** In the order of the lines. */
export const ATTACKS: readonly Attack[] = [
  ...settlementsTypedAlone,
  ...exceptionsExplainedAlone,
  ...payeesRedirected,
  ...accountsFlagged,
  ...reviewsByTheWrongPerson,
  ...threeStepsByOne,
  ...deputiesMadeAlone,
  ...administrators,
  ...booksByOne,
  ...moneyByOne,
  ...moneyBackByOne,
  ...booksBent,
  ...booksOfNothing,
  ...creditsBookedTwice,
  ...reviewsBeyondTheRules,
  ...approvalsTakenBack,
  ...employersNobodyAdmitted,
  ...plansNobodySells,
  ...numbersTyped,
  ...numbersCompared,
  ...paymentsLookedThrough,
  ...claimsOfOthers,
  ...simulatorRead,
];
