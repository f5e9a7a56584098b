import { addDays } from '../src/domain/dates';
import type { Person } from '../src/domain/people';
import type { RowInput } from '../src/domain/report-rules';
import type { StatusForm } from '../src/domain/status-form';
import { isOpen } from '../src/domain/status-form';
import type { BotParts } from './bot-parts';
import type { Habit } from './habits';
import { answerTo, SLOW_DAYS } from './habits';
import type { Received } from './recording-messenger';

/** A card that lies unanswered with somebody. */
interface OpenCard {
  form: StatusForm;
  day: string;
}

/** An open row on a card that was replaced, of a milestone that the card in its place does not ask about. */
export interface LostRow {
  personId: string;
  code: string;
  day: string;
}

/** The owners with what lies on their desks: cards arrive, are replaced, and are answered as each owner is used to. */
export interface Desks {
  /** Lays on the desks what was sent since. A replaced card is taken away: nothing can be answered on it any more. */
  take(received: readonly Received[]): void;
  /** Lets everybody of one habit answer what it is their time for. */
  answer(habit: Exclude<Habit, 'silent'>, today: string): Promise<void>;
  lost: readonly LostRow[];
}

export interface DesksParts {
  bot: BotParts;
  habits: ReadonlyMap<string, Habit>;
  seed: number;
}

/** A milestone without a date, or with one that was more than a year ahead when it was asked about, this quarter. */
function isQuarterly(due: string | null, day: string): boolean {
  return due === null || due > addDays(day, 365 - 92);
}

export function createDesks({ bot, habits, seed }: DesksParts): Desks {
  const desks = new Map<string, OpenCard[]>(bot.people.map(({ id }) => [id, []]));
  const lost: LostRow[] = [];

  function replace(personId: string, form: StatusForm, day: string): void {
    const cards = desks.get(personId) ?? [];
    const newest = cards.at(-1)?.form;
    const asked = new Set(newest?.rows.map(({ state }) => state.code));
    for (const row of form.rows)
      if (isOpen(row) && !asked.has(row.state.code) && !isQuarterly(row.state.due, day))
        lost.push({ personId, code: row.state.code, day });
    desks.set(
      personId,
      cards.filter((card) => card.form.card !== form.card),
    );
  }

  async function answerCard(person: Person, { form }: OpenCard, habit: Habit, today: string): Promise<void> {
    const moment = { today, calendar: bot.calendar, seed };
    const rows = form.rows.map(({ state }) => answerTo(state, habit, moment)).filter((row) => row !== null);
    if (rows.length > 0) await submit(person, form, rows, bot);
  }

  return {
    lost,
    take(received) {
      for (const { message, day } of received) {
        if (message.kind === 'reminder') desks.get(message.to.id)?.push({ form: message.form, day });
        if (message.kind === 'retire') replace(message.to.id, message.form, day);
      }
    },
    async answer(habit, today) {
      const patience = habit === 'slow' ? SLOW_DAYS : 0;
      for (const person of bot.people.filter(({ emails }) => habits.get(emails[0] ?? '') === habit)) {
        const cards = desks.get(person.id) ?? [];
        const ready = cards.filter(({ day }) => bot.calendar.between(day, today) >= patience);
        desks.set(
          person.id,
          cards.filter((card) => !ready.includes(card)),
        );
        for (const card of ready) await answerCard(person, card, habit, today);
      }
    },
  };
}

async function submit(person: Person, form: StatusForm, rows: RowInput[], { recordStatus }: BotParts): Promise<void> {
  const codes = form.rows.map(({ state }) => state.code);
  const result = await recordStatus(person, { kind: form.kind, card: form.card, codes, rows });
  if (!result.ok) throw new Error(`${person.name} was refused on ${form.card}: ${JSON.stringify(result.refusals)}`);
}
