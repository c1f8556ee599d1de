import { TransientFault } from '../persistence/faults.ts';
import { KeyedTurns } from './keyed-turns.ts';

/** Items that share one piece of work at most; the events of all their commands stay below what a commit may say. */
const COMPANIONS_MAX = 64;

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Work by key, one piece after the other: what comes for a key while a piece is at work waits, and is then done as one piece,
 * in the order it came. So what a key costs grows with the pieces and not with the items. Where a piece fails for a reason
 * that may be one item's own, each is done alone and fails alone.
 */
export class Companions<Item, Answer> {
  readonly #work: (key: string, items: readonly Item[]) => Promise<readonly Answer[]>;
  readonly #turns = new KeyedTurns();
  readonly #waiting = new Map<string, Waiting<Item, Answer>[]>();

  /** `work` answers in the order of the items. */
  constructor(work: (key: string, items: readonly Item[]) => Promise<readonly Answer[]>) {
    this.#work = work;
  }

  /** Done with whatever else waits for the same key. */
  join(key: string, item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const others = this.#waiting.get(key);
      if (others !== undefined && others.length < COMPANIONS_MAX) {
        others.push({ item, resolve, reject });
        return;
      }
      const mine = [{ item, resolve, reject }];
      this.#waiting.set(key, mine);
      void this.#turns.take(key, () => {
        if (this.#waiting.get(key) === mine) this.#waiting.delete(key);
        return this.#together(key, mine);
      });
    });
  }

  /** Done by itself, after what came before it and before what comes after it. */
  alone(key: string, item: Item): Promise<Answer> {
    this.#waiting.delete(key);
    return this.#turns.take(key, () => this.#one(key, item));
  }

  async #one(key: string, item: Item): Promise<Answer> {
    const [answer] = await this.#work(key, [item]);
    return answer as Answer;
  }

  async #together(key: string, group: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.#work(
        key,
        group.map(({ item }) => item),
      );
      group.forEach(({ resolve }, at) => {
        resolve(answers[at] as Answer);
      });
    } catch (error) {
      const [first] = group;
      if (group.length === 1 || error instanceof TransientFault) {
        for (const { reject } of group) reject(error);
      } else if (first !== undefined) {
        for (const { item, resolve, reject } of group) await this.#one(key, item).then(resolve, reject);
      }
    }
  }
}
