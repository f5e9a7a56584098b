import type { World } from '../support/world';
import { openWorld } from '../support/world';

let world: World;
afterEach(() => world.close());

it('ends only when what another run took has been sent too', async () => {
  let tell = (): void => undefined;
  const taken = new Promise<void>((resolve) => (tell = resolve));
  world = await openWorld({
    teams: { latencyMs: 200 },
    wrapStores: (stores) => {
      const { deliveries } = stores;
      const claim = deliveries.claim.bind(deliveries);
      deliveries.claim = async (terms) => {
        const delivery = await claim(terms);
        if (delivery) tell();
        return delivery;
      };
      return stores;
    },
  });
  const owner = world.teams.person('onthaal');
  await owner.installBot();
  const first = world.app.jobs['send-reminders']('asked');
  await taken;
  expect(await world.app.jobs.deliver('asked')).toMatchObject({ sent: 0 });
  expect(owner.lastMessage().summary).toContain('2 mijlpalen');
  expect(await first).toMatchObject({ sent: 1 });
});
