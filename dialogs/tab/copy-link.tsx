import { pages } from '@microsoft/teams-js';
import { useState } from 'preact/hooks';
import { deepLink } from '../../src/contracts/deep-links';
import { TABS } from '../../src/contracts/pages-addresses';
import { Icon } from '../shared/icon';
import { usePageTools } from '../shared/page-tools';
import type { View } from './tab-address';

/** A link to what the tab shows now. Teams has its own way to share one; elsewhere it is copied, or shown to be copied. */
export function CopyLink({ view, query }: { view: View; query: string }) {
  const { host, texts, announce } = usePageTools();
  const [shown, setShown] = useState<{ link: string; isCopied: boolean } | null>(null);
  const share = async (): Promise<void> => {
    if (host.sharesLinks) return pages.shareDeepLink({ subPageId: query, subPageLabel: texts.tab[view] });
    const link = deepLink(host.appId ?? '', host.tab ?? TABS[view], { subPage: query, label: texts.tab[view] });
    const isCopied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    setShown({ link, isCopied });
    if (isCopied) announce(texts.tab.linkCopied);
  };
  return (
    <div class="copy-link">
      <button type="button" class="button subtle" onClick={() => void share()}>
        <Icon name="link" />
        {texts.tab.copyLink}
      </button>
      {shown?.isCopied && <p class="quiet">{texts.tab.linkCopied}</p>}
      {shown && !shown.isCopied && (
        <label class="filter">
          <span>{texts.tab.linkShown}</span>
          <input readOnly value={shown.link} onFocus={({ currentTarget }) => currentTarget.select()} />
        </label>
      )}
    </div>
  );
}
