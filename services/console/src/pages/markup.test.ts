import { expect, test } from '@jest/globals';
import { markup } from './markup.ts';

test('whatever is not markup itself is escaped, wherever it stands', () => {
  const name = `<script>alert("a" & 'b')</script>`;
  const inner = [markup`<li>${name}</li>`, null, markup`<li>${2}</li>`];
  const escaped = '&lt;script&gt;alert(&quot;a&quot; &amp; &#39;b&#39;)&lt;/script&gt;';
  expect(markup`<ul title="${name}">${inner}</ul>`.html).toBe(
    `<ul title="${escaped}"><li>${escaped}</li><li>2</li></ul>`,
  );
});
