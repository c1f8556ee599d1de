/* global document */

/**
 * An element from its tag, its properties and its children; texts are never read as HTML.
 * @param {string} tag
 * @param {Record<string, unknown>} properties
 * @param {...(Node | string | null)} children
 */
export const element = (tag, properties = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children.filter((child) => child !== null));
  return node;
};

/** Chinese first, English second. */
export const both = ({ zh, en }) => [zh, ' ', element('span', { lang: 'en' }, en)];

export const place = (id, ...children) => {
  const node = document.getElementById(id);
  node?.replaceChildren(...children);
};

/** A bar of several parts; the sizes stand beside it as text, so the drawing itself is hidden from screen readers. */
export const track = (parts, whole) => {
  const bar = element('div', { className: 'track' });
  bar.setAttribute('aria-hidden', 'true');
  for (const { kind, size } of parts) {
    const part = element('i', { className: kind });
    part.style.width = `${String(whole > 0 ? Math.max(0, (size / whole) * 100) : 0)}%`;
    bar.append(part);
  }
  return bar;
};

export const bar = (name, sums, parts, whole) =>
  element(
    'li',
    {},
    element(
      'div',
      { className: 'name' },
      element('span', {}, ...name),
      element('span', { className: 'sums' }, ...sums),
    ),
    track(parts, whole),
  );

const GROUPED = /\B(?=(\d{3})+(?!\d))/g;
/** `1234567.50` → `1,234,567.50` */
export const grouped = (text) => {
  const [whole = '', cents] = String(text).split('.');
  return whole.replace(GROUPED, ',') + (cents === undefined ? '' : `.${cents}`);
};
export const yuan = (text) => `¥\u00a0${grouped(text)}`;
