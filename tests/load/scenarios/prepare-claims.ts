/**
 * Makes what the claims need, through the operations people use and without measuring: the funds are opened, members who are
 * covered sign in and register their accounts. Who they are is written for the scenario of the claims.
 */
import { SharedArray } from 'k6/data';
import { present } from '../../../contracts/src/shared/present.ts';
import type { LoadEmployer, LoadMember } from '../plan.ts';
import { call, callAll, plan, summaryIn, staffOf, tokensOf } from './office.ts';

/** Half a million people in the longest profile: kept once, and not once for each part of the script. */
const employers = new SharedArray<LoadEmployer>(
  'employers',
  () => JSON.parse(open(plan.employersFile)) as LoadEmployer[],
);
const ROWS_AT_ONCE = 200;
const BANK_CODE = '102241000012';
/** More than the claims of any profile together. */
const OPENING = '90000000.00';

export const options = {
  scenarios: { prepare: { exec: 'prepared', executor: 'shared-iterations', vus: 1, iterations: 1 } },
  setupTimeout: '30m',
};

interface Row {
  readonly rowNo: number;
  readonly personId?: string;
}
interface Found {
  readonly personId: string;
  readonly holder: string;
  readonly number: string;
}

/** The same keys as in the window, so that the same batches are answered. */
const rowsOf = (clerk: string, employer: LoadEmployer, index: number): readonly Row[] => {
  const { employerId } = call<{ employerId: string }>('registerEmployer', {
    token: clerk,
    key: ['employer', index],
    body: { uscc: employer.uscc, name: employer.name, society: 'changchun' },
  });
  const { batchId } = call<{ batchId: string }>('openBatch', {
    token: clerk,
    key: ['batch', index],
    body: { employerId, startOn: plan.startOn },
  });
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const page: { rows: Row[]; cursor: string | null } = call('listRows', {
      token: clerk,
      params: { batchId },
      query: { limit: ROWS_AT_ONCE, ...present({ cursor: cursor ?? undefined }) },
    });
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== null);
  return rows;
};

const membersFound = (clerk: string): readonly Found[] => {
  const found: Found[] = [];
  const { employersPerHour, seconds } = plan.profile.enrollment;
  for (let index = 0; index < Math.floor((employersPerHour * seconds) / 3_600); index += 1) {
    const employer = employers[index];
    if (employer === undefined || found.length >= plan.profile.claims.members) break;
    for (const { rowNo, personId } of rowsOf(clerk, employer, index)) {
      const person = employer.staff[rowNo - 1];
      if (personId !== undefined && person !== undefined)
        found.push({ personId, holder: person.name, number: person.account });
    }
  }
  return found.slice(0, plan.profile.claims.members);
};

/** Proposed by one and confirmed by another, as the books want it. */
const openFund = (): void => {
  const { accountant, officeHead } = staffOf('accountant', 'officeHead');
  const { proposalId } = call<{ proposalId: string }>('proposeFundOpening', {
    token: accountant,
    params: { fund: 'HM' },
    key: ['opening'],
    body: { amountYuan: OPENING, openedOn: plan.enrolledOn },
  });
  call('confirmPayoutProposal', { token: officeHead, params: { proposalId }, key: ['opening', 'confirmed'] });
};

export const setup = (): readonly LoadMember[] => {
  openFund();
  const found = membersFound(staffOf('clerk').clerk);
  const tokens = tokensOf(found.map(({ personId }) => `member-${personId}`));
  callAll(
    'registerPayee',
    found.map(({ personId, holder, number }, index) => ({
      token: tokens[index] ?? '',
      key: ['payee', personId],
      body: { account: { holder, number, bankCode: BANK_CODE } },
    })),
  );
  return found.map(({ personId }, index) => ({ personId, token: tokens[index] ?? '' }));
};

/** Everything is done by then. */
export const prepared = (): void => undefined;

export const handleSummary = (data: { readonly setup_data: readonly LoadMember[] }): Record<string, string> => ({
  [plan.membersFile]: JSON.stringify(data.setup_data),
  ...summaryIn('prepare-claims', { ...data, setup_data: null }),
});
