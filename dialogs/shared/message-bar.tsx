import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

interface MessageBarProps {
  kind: 'info' | 'success' | 'warning' | 'error';
  children: ComponentChildren;
}

/** A sentence in sight, and read out when it appears. */
export function MessageBar({ kind, children }: MessageBarProps) {
  return (
    <div class={`message ${kind}`} role={kind === 'error' || kind === 'warning' ? 'alert' : 'status'}>
      <Icon name={kind} />
      <div class="message-words">{children}</div>
    </div>
  );
}
