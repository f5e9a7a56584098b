import { parseQuestion } from '../../domain/question';
import type { RoleBook } from '../../domain/roles';
import { followsUp } from '../../domain/roles';
import type { AnswerQuestion } from '../../services/answer-question';
import { answerCard } from '../answer-card';
import type { Feature } from '../turn';
import { replyCard } from '../turn';

/** Whatever is typed is a question, at last; what is not understood gets a useful answer too. */
export function createQuestions({
  answerQuestion,
  roles,
}: {
  answerQuestion: AnswerQuestion;
  roles: RoleBook;
}): Feature {
  return async (turn) => {
    const answer = await answerQuestion(parseQuestion(turn.text), turn.person);
    const { emails } = turn.person;
    const coordinates = roles.hasRole(emails, 'coordinator');
    await replyCard(turn, answerCard(answer, turn, { coordinates, manages: followsUp(roles, emails) }));
    return true;
  };
}
