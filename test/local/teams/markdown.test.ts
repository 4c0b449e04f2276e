import { isWebAddress, markdownToHtml } from '../../../local/teams/markdown';

test.each([
  ['**fet**', '<p><strong>fet</strong></p>'],
  ['_lutad_ och *lutad*', '<p><em>lutad</em> och <em>lutad</em></p>'],
  ['**fet med _lutad_ i**', '<p><strong>fet med <em>lutad</em> i</strong></p>'],
  ['ett\n\ntvå', '<p>ett</p><p>två</p>'],
  ['ett\ntvå', '<p>ett två</p>'],
  ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
  ['Att göra:\r\n1. a\r\n2. b\r\nklart', '<p>Att göra:</p><ol><li>a</li><li>b</li></ol><p>klart</p>'],
  [
    '[Ärendet](https://a.example/x?y=1&z=2)',
    '<p><a href="https://a.example/x?y=1&amp;z=2" target="_blank" rel="noopener noreferrer">Ärendet</a></p>',
  ],
  ['betyg_anna_1.pdf', '<p>betyg_anna_1.pdf</p>'],
  ['2 * 3 * 4', '<p>2 * 3 * 4</p>'],
  [String.raw`\*inte lutad\* \[inte länk\](x)`, '<p>*inte lutad* [inte länk](x)</p>'],
  ['# ingen rubrik', '<p># ingen rubrik</p>'],
])('%j becomes %s', (text, html) => {
  expect(markdownToHtml(text)).toBe(html);
});

test.each([
  '<img src=x onerror=alert(1)>',
  '**<b onclick="x">**',
  '[x](javascript:alert(1))',
  '[x](data:text/html,<script>)',
  '[<img src=x>](https://a.example)',
  '[x](https://a.example/"onmouseover="alert(1))',
  '- <script>alert(1)</script>',
  '&lt;script&gt;',
])('no element or attribute comes out of %s', (text) => {
  const html = markdownToHtml(text);
  const own = html.replaceAll(
    /<\/?(?:p|strong|em|ul|ol|li)>|<a href="https:\/\/[^"<>]*" target="_blank" rel="noopener noreferrer">|<\/a>/g,
    '',
  );
  expect(own).not.toMatch(/[<>"]/);
  expect(html).not.toContain('href="javascript');
});

test.each([
  ['https://a.example/x', true],
  ['http://localhost:7300/sharepoint', true],
  ['mailto:a@b.example', true],
  ['javascript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['//a.example', false],
  ['https://a.example/" x', false],
])('the address %j can be opened: %s', (address, can) => {
  expect(isWebAddress(address)).toBe(can);
});
