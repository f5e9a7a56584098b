import type { Model } from 'mongoose';
import type { DeliveryDocument } from '../../src/store/mongo/mongo-delivery-schema';
import { MongoDueQueue } from '../../src/store/mongo/mongo-due-queue';
import { aDelivery, at, upTo } from '../support/store-contract/samples';

const now = new Date(at(1));
const document = (n: number) => ({ ...aDelivery(), _id: `k${n}`, due: new Date(at(0)) }) as unknown as DeliveryDocument;

/** A queue on a server that sees these documents, and counts how often it looks. */
function aQueue(documents: DeliveryDocument[]) {
  const looks: number[] = [];
  const seen = async (limit: number) => {
    looks.push(limit);
    await new Promise(setImmediate);
    return documents.slice(0, limit);
  };
  const find = () => ({ sort: () => ({ limit: (limit: number) => ({ lean: () => seen(limit) }) }) });
  return { looks, queue: new MongoDueQueue({ find } as unknown as Model<DeliveryDocument>) };
}

describe('what a process knows to be due', () => {
  it('costs one look for all who ask at once, and each gets another', async () => {
    const { queue, looks } = aQueue(upTo(400).map(document));
    const first = await Promise.all(upTo(8).map(() => queue.next(now)));
    const rest = await Promise.all(upTo(100).map(() => queue.next(now)));
    expect(new Set([...first, ...rest].map((each) => each?._id)).size).toBe(108);
    expect(looks).toHaveLength(1);
  });

  it('is nothing, after a look that began after the question: two for all who ask at once', async () => {
    const { queue, looks } = aQueue([]);
    expect(await Promise.all(upTo(8).map(() => queue.next(now)))).toEqual(upTo(8).map(() => null));
    expect(looks).toHaveLength(2);
  });

  it('leaves out what the process is claiming already, and offers it again when that failed', async () => {
    const { queue } = aQueue([document(1)]);
    const first = await queue.next(now);
    expect(await queue.next(now)).toBeNull();
    queue.done(first!, false);
    expect(await queue.next(now)).toEqual(first);
  });

  it('is looked up anew once others won too many', async () => {
    const { queue, looks } = aQueue(upTo(400).map(document));
    for (let tries = 0; tries < 31; tries += 1) queue.done((await queue.next(now))!, false);
    expect(looks).toHaveLength(2);
  });
});
