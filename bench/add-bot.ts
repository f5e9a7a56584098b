import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LocalTeams } from '../local/local-teams';
import { keyOf } from './crowd';

/** Puts the bot in the team of the crowd, so that it may write to all of them, while no bot listens yet. */
export async function addBot(teams: LocalTeams): Promise<void> {
  const standIn = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.end('{}'));
  }).listen(0, '127.0.0.1');
  await once(standIn, 'listening');
  teams.connectBot(`http://127.0.0.1:${(standIn.address() as AddressInfo).port}/`);
  await teams.addBotToTeam(keyOf(1));
  standIn.close();
  standIn.closeAllConnections();
}
