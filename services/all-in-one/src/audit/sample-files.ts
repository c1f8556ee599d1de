/** How a fetched sample lies in its folder. */
export const SAMPLE_FILE = 'sample.json';
export const ITEMS_FILE = 'items.json';
export const LIST_FILE = 'population.csv';

/** `item-007`. */
export const itemFolder = (itemNo: number): string => `item-${String(itemNo).padStart(3, '0')}`;
