import { INPUT_FAULTS_MAX, InvalidInput, jsonPointer, type InputFault, type InputPart } from './invalid-input.ts';

/** Deeper than any contract; a document of the store may be a little deeper still. */
const DEPTH_MAX = 64;

const textFault = (text: string): Pick<InputFault, 'detail' | 'detailZh'> | null => {
  if (!text.isWellFormed()) return { detail: 'is not well-formed Unicode', detailZh: '含有无效的 Unicode 字符' };
  if (text.includes('\u0000')) return { detail: 'holds a NUL character', detailZh: '含有空字符' };
  return null;
};

/**
 * Text that some engine could not give back as it was, and nesting that would exhaust a stack, are refused before any
 * schema sees them: a contract that says "a string" need not think of them. @throws InvalidInput
 */
export const requireSoundText = (value: unknown, part: InputPart): void => {
  const faults: InputFault[] = [];
  const at = (path: readonly PropertyKey[], fault: Pick<InputFault, 'detail' | 'detailZh'> | null): void => {
    if (fault && faults.length < INPUT_FAULTS_MAX) faults.push({ in: part, pointer: jsonPointer(path), ...fault });
  };
  const walk = (member: unknown, path: readonly PropertyKey[]): void => {
    if (typeof member === 'string') return at(path, textFault(member));
    if (member === null || typeof member !== 'object') return;
    if (path.length >= DEPTH_MAX) return at(path, { detail: 'is nested too deeply', detailZh: '嵌套层级过深' });
    for (const [key, inner] of Object.entries(member)) {
      const fault = textFault(key);
      if (fault) at(path, { detail: `a key ${fault.detail}`, detailZh: `键名${fault.detailZh}` });
      else walk(inner, [...path, key]);
    }
  };
  walk(value, []);
  if (faults.length > 0) throw new InvalidInput(faults);
};
