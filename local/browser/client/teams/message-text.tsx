/** Words of a message: mentions stand out, line breaks stay. */
export function MessageText({ text }: { text: string }) {
  const parts = text.split(/(<at>.*?<\/at>)/g).filter(Boolean);
  return (
    <p class="words">
      {parts.map((part, index) => {
        const mention = /^<at>(.*?)<\/at>$/.exec(part)?.[1];
        return mention === undefined ? (
          plain(part)
        ) : (
          <span key={index} class="at">
            {mention}
          </span>
        );
      })}
    </p>
  );
}

/** A text that comes as a bit of Markdown is read as words. */
function plain(text: string): string {
  return text.replace(/\*\*(.+?)\*\*/g, '$1').replace(/\\([\\*_[\]`#])/g, '$1');
}
