/** The number people use for a claim, e.g. `C2025-482913077`: it stands on papers and names nobody. */
export const CLAIM_NUMBER = /^C\d{4}-\d{7,12}$/;
