import type { JsonObject } from '../world/json';
import type { PersonRecord, World } from '../world/world';
import { membersOf } from '../world/world';
import { readableConversation } from './admission';
import type { ConnectorContext, RouteAnswer, RouteRequest } from './context';
import { badArgument, refusal } from './refusal';

/** GET …/members: all at once, as Teams still allows. */
export function getMembers({ world }: ConnectorContext, { params }: RouteRequest): RouteAnswer {
  return { body: roster(world, params[0] ?? '').map((person) => accountOf(world, person)) };
}

/** GET …/members/{id}: one member, by Teams id or Entra object id. */
export function getMember({ world }: ConnectorContext, { params }: RouteRequest): RouteAnswer {
  const [conversationId = '', memberId = ''] = params;
  const person = roster(world, conversationId).find(({ id, aadObjectId }) => [id, aadObjectId].includes(memberId));
  if (!person) throw refusal(404, 'MemberNotFoundInConversation', 'The user is not a member of this conversation.');
  return { body: accountOf(world, person) };
}

/** GET …/pagedmembers: pages of 50 to 500, 200 when nothing is asked. */
export function getPagedMembers({ world }: ConnectorContext, { params, query }: RouteRequest): RouteAnswer {
  const people = roster(world, params[0] ?? '');
  const size = Math.min(500, Math.max(50, Number(query.get('pageSize') ?? 200) || 200));
  const start = offsetOf(query.get('continuationToken'));
  const members = people.slice(start, start + size).map((person) => accountOf(world, person));
  const next = start + size < people.length ? { continuationToken: tokenFor(start + size) } : {};
  return { body: { members, ...next } };
}

function roster(world: World, conversationId: string): PersonRecord[] {
  return membersOf(world, readableConversation(world, conversationId));
}

function accountOf(world: World, person: PersonRecord): JsonObject {
  const { id, name, aadObjectId, email, userPrincipalName } = person;
  const [givenName = '', ...rest] = name.split(' ');
  const names = { name, givenName, surname: rest.join(' ') };
  const { tenantId } = world;
  return { id, ...names, objectId: aadObjectId, aadObjectId, email, userPrincipalName, tenantId, userRole: 'user' };
}

function tokenFor(offset: number): string {
  return Buffer.from(`offset=${offset}`).toString('base64url');
}

function offsetOf(token: string | null): number {
  if (token === null || token === '') return 0;
  const found = /^offset=(\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (!found) throw badArgument('The continuation token is not one of ours.');
  return Number(found[1]);
}
