import type { ComponentChildren } from 'preact';

interface SectionCardProps {
  name: string;
  title: string;
  hint?: string;
  /** What stands to the right of the title. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}

/** A section of the plan on its own ground, named by its heading. */
export function SectionCard({ name, title, hint, aside, children }: SectionCardProps) {
  return (
    <section class={`card section ${name}`} aria-labelledby={`section-${name}`}>
      <div class="section-head">
        <h2 id={`section-${name}`}>{title}</h2>
        {aside}
      </div>
      {hint && <p class="quiet section-hint">{hint}</p>}
      {children}
    </section>
  );
}
