/** Why a file is not kept. */
export const FILE_FAULTS = [
  'type-unknown',
  'picture-broken',
  'picture-too-large',
  'document-broken',
  'document-encrypted',
  'document-active',
] as const;
export type UnsafeFault = (typeof FILE_FAULTS)[number];

export class UnsafeFile extends Error {
  override readonly name = 'UnsafeFile';
  readonly fault: UnsafeFault;

  constructor(fault: UnsafeFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}
