import canonicalize from 'canonicalize';

/**
 * The same text for the same JSON value, whatever the order of its keys (RFC 8785). Members that are undefined are left out,
 * undefined elsewhere is null. @throws Error for NaN, Infinity, a lone surrogate and a circle
 */
export const canonicalJson = (value: unknown): string => canonicalize(value) ?? 'null';
