import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** How far outside the window something is already made, so that nobody scrolls into emptiness. */
const MARGIN = '900px 0px';

const callbacks = new WeakMap<Element, (near: boolean) => void>();
let observer: IntersectionObserver | null = null;

/** One observer for everything that is watched: a list of 5,000 has some hundreds of blocks. */
function watch(element: Element, callback: (near: boolean) => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => entries.forEach(({ target, isIntersecting }) => callbacks.get(target)?.(isIntersecting)),
    { rootMargin: MARGIN },
  );
  callbacks.set(element, callback);
  observer.observe(element);
  return () => observer?.unobserve(element);
}

/**
 * Whether an element is in sight or nearly so, and what height to keep free while it is not: the height it last had.
 * What holds the focus stays, and so does what is always to be there.
 */
export function useNearView<Type extends HTMLElement>(
  alwaysNear: boolean,
): { element: RefObject<Type | null>; near: boolean; heightPx: number | null } {
  const element = useRef<Type>(null);
  const [near, setNear] = useState(alwaysNear);
  const heightPx = useRef<number | null>(null);
  useEffect(() => {
    const watched = element.current;
    if (!watched || alwaysNear) return undefined;
    return watch(watched, (isNear) => {
      if (!isNear && watched.contains(document.activeElement)) return;
      if (!isNear && watched.childElementCount > 0) heightPx.current = watched.offsetHeight;
      setNear(isNear);
    });
  }, []);
  return { element, near, heightPx: heightPx.current };
}
