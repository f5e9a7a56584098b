import type { DialogSize } from '@microsoft/teams-js';
import { dialog, DialogDimension } from '@microsoft/teams-js';
import { useMemo, useRef } from 'preact/hooks';
import { PAGES, REVIEW_SIZE } from '../../src/contracts/pages-addresses';
import { withBack } from '../shared/back-address';
import { usePageTools } from '../shared/page-tools';

const LARGE: DialogSize = { width: DialogDimension.Large, height: DialogDimension.Large };

export interface PageOpener {
  openMilestone: (code: string) => void;
  /** All open milestones of a goal or department; neither: everything the reader manages. */
  openReview: (scope: { goal?: string; department?: string }) => void;
}

/** Opens a page as a dialog, and in the place of the tab where Teams has no dialogs. `onDone` is called when it closes. */
export function usePageOpener(query: string, onDone: () => void): PageOpener {
  const { host, texts } = usePageTools();
  const latest = useRef({ query, onDone });
  latest.current = { query, onDone };
  return useMemo(() => {
    const open = (address: string, title: string, size: DialogSize): void => {
      if (!host.opensDialogs)
        return location.assign(withBack(address, `${PAGES.tab}?${latest.current.query}&returned=1`));
      const url = new URL(address, location.origin).href;
      // However it is closed: with Teams' own cross it says nothing of what was stored before.
      dialog.url.open({ url, title, size, fallbackUrl: url }, () => latest.current.onDone());
    };
    return {
      openMilestone: (code) => open(`${PAGES.milestone}?${params({ code })}`, texts.milestone.pageTitle(code), LARGE),
      openReview: (scope) => open(`${PAGES.review}?${params(scope)}`, texts.review.title, REVIEW_SIZE),
    };
  }, [host, texts]);
}

function params(values: Record<string, string>): string {
  return new URLSearchParams(values).toString();
}
