/** Where in a case something stands, from the case down; `key: true` points at the key, not at its value. */
export interface Place {
  readonly parent: Place | null;
  readonly step: string | number;
}

export const within = (parent: Place | null, step: string | number): Place => ({ parent, step });

export const pathOf = (place: Place | null): readonly (string | number)[] => {
  const path: (string | number)[] = [];
  for (let at = place; at !== null; at = at.parent) path.unshift(at.step);
  return path;
};

/** What makes a case not valid. `onKey`: the key itself is wrong, not its value. */
export class CaseFault extends Error {
  override readonly name = 'CaseFault';
  readonly place: Place | null;
  readonly onKey: boolean;

  constructor(message: string, place: Place | null, onKey = false) {
    super(message);
    this.place = place;
    this.onKey = onKey;
  }
}
