import { milestoneCard, milestoneListCard, suggestionCard } from '../../cards/answer-cards';
import type { CardMessage } from '../../cards/elements';
import { plain } from '../../cards/elements';
import { helpCard } from '../../cards/welcome-cards';
import { enumeration } from '../texts/format';
import type { Answer } from '../services/answer-question';
import type { Turn } from './turn';

/** The card for an answer. Reporting is offered in a personal chat only: elsewhere others would see the form. */
export function answerCard(
  answer: Answer,
  { texts, place, appId }: Pick<Turn, 'texts' | 'place' | 'appId'>,
  rights = { manages: false, coordinates: false },
): CardMessage {
  const personal = place === 'personal';
  const { commands, answer: words } = texts;
  switch (answer.kind) {
    case 'help':
      return helpCard(rights, texts);
    case 'list':
      return milestoneListCard({ ...answer.list, reportable: personal ? answer.list.reportable : [] }, texts, appId);
    case 'milestone':
      return milestoneCard({ ...answer, mayReport: answer.mayReport && personal }, texts, appId);
    case 'not-in-plan': {
      const { goals, projects, horizontal } = answer.plan;
      const lead = `${words.notInPlan(plain(enumeration(texts.language, answer.codes)), answer.codes.length)} ${words.planHas(goals, projects, horizontal)}`;
      return suggestionCard(lead, [commands.late.text, commands.help.text], texts);
    }
    case 'unknown':
      return suggestionCard(
        words.unknown,
        [commands.mine, commands.late, commands.upcoming, commands.status, commands.help].map(({ text }) => text),
        texts,
      );
  }
}
