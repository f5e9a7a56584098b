import { PAGES } from '../../src/contracts/pages-addresses';

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
