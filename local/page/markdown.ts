/** Teams' bit of Markdown in a card as HTML: bold, italic, links, lists, mentions. Needs nothing around it: it is also copied into a page as text. */
export function markdownToHtml(text: string): string {
  const escape = (words: string) =>
    words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  const inline = (words: string) =>
    escape(words)
      .replace(/\\([\\*_[\]`#+.)(-]|&gt;)/g, (_all, sign: string) =>
        sign === '&gt;' ? sign : `&#${sign.charCodeAt(0)};`,
      )
      .replace(/&lt;at&gt;(.*?)&lt;\/at&gt;/g, '<span class="at">$1</span>')
      .replace(
        /\[([^\]]+)\]\((https?:[^)\s]+|mailto:[^)\s]+)\)/g,
        '<a href="$2" rel="noreferrer" target="_blank">$1</a>',
      )
      .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
      .replace(/(^|[\s(])[_*]([^_*]+)[_*](?=$|[\s).,;:!?])/g, '$1<i>$2</i>');
  let html = '';
  for (const line of text.split(/\r?\n/)) {
    const item = /^\s*(?:[-*]|\d+\.)\s+(.*)$/.exec(line);
    if (!item) {
      html += line ? `<p>${inline(line)}</p>` : '';
      continue;
    }
    const tag = /^\s*\d/.test(line) ? 'ol' : 'ul';
    const end = `</${tag}>`;
    const words = `<li>${inline(item[1] ?? '')}</li>`;
    html = html.endsWith(end) ? html.slice(0, -end.length) + words + end : `${html}<${tag}>${words}${end}`;
  }
  return html;
}
