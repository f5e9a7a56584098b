import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const NEAR_PX = 80;

/** A box whose end stays in view while its content grows, unless one has scrolled back to read; and whether it is shown at all. */
export function useScrolledToEnd(
  id: string,
  content: unknown,
): { place: RefObject<HTMLDivElement | null>; isShown: boolean } {
  const place = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [isShown, setShown] = useState(false);
  const toEnd = () => {
    const box = place.current;
    if (box && atEnd.current) box.scrollTop = box.scrollHeight;
  };
  useLayoutEffect(() => {
    atEnd.current = true;
  }, [id]);
  useLayoutEffect(toEnd, [id, content]);
  useLayoutEffect(() => {
    const box = place.current;
    if (!box) return undefined;
    const onScroll = () => {
      if (box.clientHeight > 0) atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
    };
    const sizes = new ResizeObserver(() => {
      setShown(box.clientHeight > 0);
      toEnd();
    });
    box.addEventListener('scroll', onScroll);
    sizes.observe(box);
    return () => {
      box.removeEventListener('scroll', onScroll);
      sizes.disconnect();
    };
  }, []);
  return { place, isShown };
}
