/** SHA-256 as `Content-Digest` (RFC 9530) names it. A page over plain HTTP has no `crypto.subtle`. */
export const contentDigest = async (content: ArrayBuffer): Promise<string> => {
  const subtle = (globalThis.crypto as Partial<Crypto>).subtle;
  const hash =
    subtle === undefined
      ? (await import('@noble/hashes/sha2.js')).sha256(new Uint8Array(content))
      : new Uint8Array(await subtle.digest('SHA-256', content));
  return `sha-256=:${btoa(String.fromCharCode(...hash))}:`;
};
