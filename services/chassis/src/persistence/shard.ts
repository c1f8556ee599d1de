/** FNV-1a, 32 bits, over UTF-16 units: spreads well enough for shards and partitions and is the same for ever. */
export const stableHash = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
};

export const shardOf = (text: string, shards: number): number => stableHash(text) % shards;
