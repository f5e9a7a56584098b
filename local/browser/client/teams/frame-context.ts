import { themeName } from '../../../client/seat';
import type { Theme } from '../../../client/seat';
import type { Desk, Setup } from '../../page-api';
import type { ConversationLine } from '../../page-api';

/** Where a page stands: a tab's or dialog's ids, and the channel around it. */
export interface FramePlace {
  entityId: string;
  subEntityId?: string | undefined;
  channel?: ConversationLine | undefined;
}

/** What getContext answers, flat, as teams-js reads it. */
export function frameContextOf(
  { setup, theme }: { setup: Setup; theme: Theme },
  desk: Desk,
  place: FramePlace & { frameContext: 'content' | 'task'; clientType: string },
): Record<string, unknown> {
  const { team } = desk;
  const { channel, entityId, subEntityId, frameContext, clientType } = place;
  const inChannel = channel && {
    ...{ channelId: channel.id, channelName: channel.name, channelType: 'Regular' },
    ...{ teamId: team?.id, teamName: team?.name, groupId: team?.aadGroupId },
  };
  return {
    ...{ userObjectId: desk.aadObjectId, tid: setup.tenantId, userDisplayName: desk.name },
    ...{ userPrincipalName: desk.userPrincipalName, loginHint: desk.userPrincipalName },
    ...{ theme: themeName(theme), locale: desk.locale.toLowerCase(), hostName: 'Teams', hostClientType: clientType },
    ...{ entityId, subEntityId, frameContext, appId: setup.appId, sessionId: '' },
    ...inChannel,
  };
}
