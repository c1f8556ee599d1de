/** How a paper is looked at. */
export interface View {
  /** Of the papers of the claim, from 0. */
  readonly at: number;
  /** Of the paper, from 1. */
  readonly page: number;
  /** Quarters of a circle to the right. */
  readonly turns: number;
  /** 1: as wide as its place. */
  readonly zoom: number;
}

export const FIRST: View = { at: 0, page: 1, turns: 0, zoom: 1 };

const ZOOM_MOST = 6;
const ZOOM_LEAST = 0.5;
const ZOOM_STEP = 1.25;
const TURNS = 4;

export type Move = 'next' | 'previous' | 'larger' | 'smaller' | 'fit' | 'turn';

/** Keys of the large view, as the page documents them. */
const KEYS: Readonly<Record<string, Move>> = {
  n: 'next',
  PageDown: 'next',
  p: 'previous',
  PageUp: 'previous',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '0': 'fit',
  r: 'turn',
};

export const moveOf = (key: string): Move | undefined => KEYS[key.length === 1 ? key.toLowerCase() : key];

interface Extent {
  readonly papers: number;
  /** Pages of the paper that is looked at. */
  readonly pages: number;
}

const paged = (view: View, step: 1 | -1, { papers, pages }: Extent): View => {
  const page = view.page + step;
  if (page >= 1 && page <= pages) return { ...view, page };
  const at = view.at + step;
  return at >= 0 && at < papers ? { ...FIRST, at } : view;
};

const zoomed = (view: View, by: number): View => ({
  ...view,
  zoom: Math.min(ZOOM_MOST, Math.max(ZOOM_LEAST, view.zoom * by)),
});

/** The view after a move; at either end nothing moves. */
export const moved = (view: View, move: Move, extent: Extent): View => {
  switch (move) {
    case 'next':
      return paged(view, 1, extent);
    case 'previous':
      return paged(view, -1, extent);
    case 'larger':
      return zoomed(view, ZOOM_STEP);
    case 'smaller':
      return zoomed(view, 1 / ZOOM_STEP);
    case 'fit':
      return { ...view, zoom: 1 };
    case 'turn':
      return { ...view, turns: (view.turns + 1) % TURNS };
  }
};
