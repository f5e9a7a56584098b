/** A round with initials for people, a square for the bot; for the eye only. */
export function Avatar({ name, isBot = false }: { name: string; isBot?: boolean }) {
  const hue = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6;
  return (
    <span class={isBot ? 'avatar bot' : `avatar hue-${hue}`} aria-hidden="true">
      {isBot ? 'M' : initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return ((words[0]?.[0] ?? '') + (last[0] ?? '')).toUpperCase();
}
