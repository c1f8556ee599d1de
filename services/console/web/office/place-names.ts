/** Pages that the list of places calls as they call themselves; whatever else they say comes with them. */
export const QUEUE = { zh: '待审核的申请', en: 'Claims to review' };
export const REGISTERS = { zh: '名录', en: 'Registers' };
