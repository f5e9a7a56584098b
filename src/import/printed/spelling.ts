/** How many letters must be added, dropped or replaced to turn one text into the other. */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** A text without the differences that are no spelling: case, accents, `&` for `en`, hyphens, dots, spacing. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' en ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The one candidate a text stands for: the same after folding, else the only nearest one within a letter or two.
 * Null where there is none, or where two are equally near.
 */
export function nearest(text: string, candidates: string[]): { match: string; exact: boolean } | null {
  const wanted = fold(text);
  const limit = wanted.length < 6 ? 1 : 2;
  const near = candidates
    .map((candidate) => ({ candidate, distance: editDistance(wanted, fold(candidate)) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = near;
  if (!best || (second && second.distance === best.distance)) return null;
  return { match: best.candidate, exact: best.distance === 0 };
}
