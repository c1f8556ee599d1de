/** As many payments as one sample has at most, as the contract has it; it is printed as a whole. */
export const SAMPLE_SIZE_MAX = 200;
