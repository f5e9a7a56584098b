const AT_ONCE = 20;

/** Does something for each item, a few at a time. */
export async function inBatches<Item>(items: readonly Item[], action: (item: Item) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE)
    await Promise.all(items.slice(start, start + AT_ONCE).map(action));
}
