// Emitted by `make contracts`: every service that runs, in the order of the contracts. It loads none of them.
export const SERVICE_NAMES = ['enrollment', 'premium', 'claim-adjudication', 'payout'] as const;
