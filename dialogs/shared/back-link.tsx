import { PAGES } from '../../src/contracts/pages-addresses';
import { Icon } from './icon';
import { usePageTools } from './page-tools';

/** Where a page leads back to: what opened it in its own place said so in `back`; null: nowhere. */
export function backAddress(search: string): string | null {
  const back = new URLSearchParams(search).get('back') ?? '';
  const [path = '', query = ''] = back.split('?');
  return path === PAGES.tab || path === PAGES.review ? `${path}?${new URLSearchParams(query).toString()}` : null;
}

/** The address of a page that will stand in the place of this one, with the way back to it. */
export function withBack(address: string, back: string): string {
  return `${address}&${new URLSearchParams({ back }).toString()}`;
}

/** The way back. A dialog that was opened as one has none; a whole page leads to the tab at least. */
export function BackLink({ stored = [] }: { stored?: readonly string[] }) {
  const { host, texts } = usePageTools();
  const address = backAddress(location.search) ?? (host.isDialog ? null : `${PAGES.tab}?returned=1`);
  if (address === null) return null;
  const done = stored.length > 0 ? `&${new URLSearchParams({ done: stored.join(' ') }).toString()}` : '';
  return (
    <a class="back" href={address + done}>
      <Icon name="back" />
      {texts.milestone.back}
    </a>
  );
}
