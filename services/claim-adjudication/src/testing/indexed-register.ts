import { indexInSteps, type RegisterIndex } from '../domain/register/register-index.ts';

/** An index of a register, made at once. */
export const indexRegister = (...given: Parameters<typeof indexInSteps>): RegisterIndex => {
  const steps = indexInSteps(...given);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};
