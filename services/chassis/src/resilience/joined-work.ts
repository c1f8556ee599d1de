/** Work that is under way for a key is joined by whoever asks for it meanwhile, within a process; afterwards it begins anew. */
export class JoinedWork<Answer> {
  readonly #underWay = new Map<string, Promise<Answer>>();

  join(key: string, work: () => Promise<Answer>): Promise<Answer> {
    const underWay = this.#underWay.get(key);
    if (underWay !== undefined) return underWay;
    const begun = work().finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, begun);
    return begun;
  }
}
