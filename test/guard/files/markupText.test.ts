import { htmlText } from '../../../src/guard/files/markupText';

test.each([
  ['blocks are lines', '<p>Bo</p>\n  <div>Ek</div>', 'Bo\nEk'],
  ['words in marks are one word', '<p>1979<b>0615</b>-2397</p>', '19790615-2397'],
  [
    'cells are separated',
    '<table><tr><td>Namn</td> <td>Bo Ek</td></tr><tr><th>x</th></tr></table>',
    'Namn\tBo Ek\nx',
  ],
  ['entities are written out', '&Aring;sa &Ouml;berg&nbsp;&#45;&#x41;&amp;amp;', 'Åsa Öberg\u00a0-A&amp;'],
  [
    'scripts, styles and comments are no text',
    'a<script>if (x<y) z()</script><style>p{}</style><!-- b -->c',
    'ac',
  ],
  ['a sign that opens no tag is text', 'a < b och c<d>e', 'a < b och ce'],
  ['an unclosed script ends the text', 'a<script>b', 'a'],
  ['a sign in a value does not end the tag', '<a title="x > y">Bo</a>', 'Bo'],
  ['line breaks', 'Bo<br>Ek<br/>Lind', 'Bo\nEk\nLind'],
])('in a web page %s', (_, html, text) => {
  expect(htmlText(html)).toBe(text);
});
