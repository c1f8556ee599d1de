/** Why a file is not kept. */
export type UnsafeFault =
  | 'type-unknown'
  | 'picture-broken'
  | 'picture-too-large'
  | 'document-broken'
  | 'document-encrypted'
  | 'document-active';

export class UnsafeFile extends Error {
  override readonly name = 'UnsafeFile';
  readonly fault: UnsafeFault;

  constructor(fault: UnsafeFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}
