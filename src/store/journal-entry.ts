/** What reports and requests have in common: kept for ever under an id, about a milestone, since an instant. */
export interface JournalEntry {
  id: string;
  milestone: string;
  at: string;
}
