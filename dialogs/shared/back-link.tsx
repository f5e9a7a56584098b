import { PAGES } from '../../src/contracts/pages-addresses';
import { backAddress } from './back-address';
import { Icon } from './icon';
import { usePageTools } from './page-tools';

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
