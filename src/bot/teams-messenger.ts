import type { ConversationReference, TurnContext } from 'botbuilder';
import { digestCard } from '../../cards/digest-card';
import type { CardMessage } from '../../cards/elements';
import { coordinatorListCard, managerListCard, notMineCard } from '../../cards/list-cards';
import { statusFormCard } from '../../cards/status-form-card';
import { LOCAL_APP_ID } from '../contracts/deep-links';
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
      const activity = activityOf(cardOf(message, local ? LOCAL_APP_ID : appId));
      const changed = 'activityId' in message ? message.activityId : null;
      return inConversation(adapter, appId, address, async (context) => {
        if (changed === null) return (await context.sendActivity(activity))?.id ?? '';
        await context.updateActivity({ ...activity, id: changed });
        return changed;
      });
    },
  };
}

async function inConversation(
  adapter: TeamsAdapter,
  appId: string,
  address: Address,
  send: (context: TurnContext) => Promise<string>,
): Promise<SendOutcome> {
  let activityId = '';
  try {
    await adapter.continueConversationAsync(appId, referenceTo(address), async (context) => {
      activityId = await send(context);
    });
    return { kind: 'sent', activityId };
  } catch (error) {
    return outcomeOf(error);
  }
}

function cardOf(message: OutgoingMessage, appId: string): CardMessage {
  const texts = textsIn(message.to.language);
  switch (message.kind) {
    case 'reminder':
    case 'retire':
    case 'refresh':
      return statusFormCard({ form: message.form, texts });
    case 'digest':
      return digestCard(message.digest, texts, { appId, inChannel: true });
    case 'manager-list':
      return managerListCard(message, texts);
    case 'coordinator-list':
      return coordinatorListCard(message, texts);
    case 'not-mine':
      return notMineCard(message.claims, texts);
  }
}

function referenceTo({ conversationId, serviceUrl, tenantId }: Address): Partial<ConversationReference> {
  const conversation = { id: conversationId, tenantId, isGroup: false, conversationType: '', name: '' };
  return { channelId: 'msteams', serviceUrl, conversation };
}
