import { milestoneCard } from '../../../cards/answer-cards';
import type { CardMessage } from '../../../cards/elements';
import { text } from '../../../cards/elements';
import { statusFormCard } from '../../../cards/status-form-card';
import type { AnswerQuestion } from '../../services/answer-question';
import type { ReadForm } from '../../services/read-form';
import type { Turn } from '../turn';

export interface MilestonePorts {
  answerQuestion: AnswerQuestion;
  readForm: ReadForm;
  /** A name for each form that is opened. */
  newId: () => string;
}

/** A milestone as this person may see it: with the form for who may report, else to read. Null when the plan does not have it. */
export async function milestoneContent(
  turn: Turn,
  code: string,
  { answerQuestion, readForm, newId }: MilestonePorts,
): Promise<{ title: string; message: CardMessage } | null> {
  const { person, texts } = turn;
  const answer = await answerQuestion({ kind: 'milestone', code }, person);
  if (answer.kind !== 'milestone') return null;
  const title = `${code} ${answer.state.title}`;
  if (answer.mayReport) {
    const form = await readForm(person, { kind: 'form', card: `form:${person.id}:${newId()}`, codes: [code] });
    return { title, message: statusFormCard({ form, texts }) };
  }
  const { card, summary } = milestoneCard({ ...answer, mayReport: false }, texts);
  const body = [text(texts.dialog.mayNotReport, { isSubtle: true }), ...card.body];
  return { title, message: { summary, card: { ...card, body } } };
}
