import type { ConversationReference } from 'botbuilder';
import { digestCard } from '../../cards/digest-card';
import type { CardMessage } from '../../cards/elements';
import { statusFormCard } from '../../cards/status-form-card';
import type { Address } from '../domain/people';
import type { Messenger, OutgoingMessage, SendOutcome } from '../ports/messenger';
import { textsIn } from '../texts/texts';
import { outcomeOf } from './send-outcome';
import { isAllowedServiceUrl } from './service-urls';
import type { TeamsAdapter } from './teams-adapter';
import { activityOf } from './turn';

export interface TeamsMessengerPorts {
  adapter: TeamsAdapter;
  appId: string;
  local: boolean;
}

/** Sends what the bot says by itself to the conversations that Teams told us of. */
export function createTeamsMessenger({ adapter, appId, local }: TeamsMessengerPorts): Messenger {
  return {
    async send(message) {
      const address = message.kind === 'digest' ? message.to.address : message.to.chat;
      if (!address) return { kind: 'refused', reason: 'no conversation known', status: null };
      if (!isAllowedServiceUrl(address.serviceUrl, local))
        return { kind: 'refused', reason: 'service URL is not Teams', status: null };
      return post(adapter, appId, referenceTo(address), cardOf(message));
    },
  };
}

async function post(
  adapter: TeamsAdapter,
  appId: string,
  reference: Partial<ConversationReference>,
  message: CardMessage,
): Promise<SendOutcome> {
  let activityId = '';
  try {
    await adapter.continueConversationAsync(appId, reference, async (context) => {
      activityId = (await context.sendActivity(activityOf(message)))?.id ?? '';
    });
    return { kind: 'sent', activityId };
  } catch (error) {
    return outcomeOf(error);
  }
}

function cardOf(message: OutgoingMessage): CardMessage {
  const texts = textsIn(message.to.language);
  return message.kind === 'digest' ? digestCard(message.digest, texts) : statusFormCard({ form: message.form, texts });
}

function referenceTo({ conversationId, serviceUrl, tenantId }: Address): Partial<ConversationReference> {
  const conversation = { id: conversationId, tenantId, isGroup: false, conversationType: '', name: '' };
  return { channelId: 'msteams', serviceUrl, conversation };
}
