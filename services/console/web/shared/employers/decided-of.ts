interface Decided<Admission> {
  readonly society: string;
  readonly admissions: readonly Admission[];
}

/** What the office decided last about the society an employer belongs to; undefined: nothing so far. */
export const decidedOf = <Admission extends { readonly society: string }>({
  admissions,
  society,
}: Decided<Admission>): Admission | undefined => admissions.find((each) => each.society === society);
