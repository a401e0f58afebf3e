import { vaultService } from '../../plugins/school-portal/server/src/vault/vault-service';
import type { Person } from './person';
import type { SecondConnection } from './second-connection';

/** One plan whose school part is signed by impatient people: many presses at once, in two tabs. */
export const aSigner = (plan: string, person: Person) => {
  const path = `/portal/peps/${plan}/parts/school/check`;
  const keys = ['first', 'second'].map((tab) => `${tab}-${plan}`.slice(0, 64));
  const tally = { presses: 0, acknowledged: 0, unanswered: 0 };
  let version: string | undefined;

  const press = async (key: string): Promise<void> => {
    tally.presses += 1;
    const answer = await person.press(path, { version: version ?? '', agree: 'yes', _key: key });
    if (answer === undefined) tally.unanswered += 1;
    if (answer?.status === 303 && answer.location === `/portal/peps/${plan}`) tally.acknowledged += 1;
  };

  return {
    plan,
    tally,
    /** What is on the page is what is signed. */
    open: async (): Promise<boolean> => {
      version = (await person.fieldsOf(path))?.version;
      return version !== undefined;
    },
    pressAtOnce: (times: number) => Promise.all(Array.from({ length: times }, (_, at) => press(String(keys[at % 2])))).then(() => undefined),
    pressAgain: async (times: number): Promise<void> => {
      for (let at = 0; at < times; at += 1) for (const key of keys) await press(key);
    },
    /** What is wrong, in words: a signature is there exactly once, with its snapshot, its audit row and its deliveries. */
    whatIsWrong: async ({ rows }: SecondConnection): Promise<string[]> => {
      const [part] = await rows(`select t.state, t.signed_name from pep_parts t join peps p on p.id = t.pep_id where p.public_id = '${plan}' and t.part = 'school'`);
      const snapshots = await rows(`select content from pep_snapshots where pep_public_id = '${plan}' and part = 'school'`);
      const audited = await rows(`select id from portal_audit where action = 'pep.sign' and outcome = 'done' and details like '%${plan}%' and details like '%"move":"sign"%'`);
      const deliveries = await rows(`select o.id, d.subscriber from portal_outbox o left join portal_deliveries d on d.event_id = o.id where o.type = 'pep.signed' and o.payload like '%${plan}%'`);
      const content = JSON.stringify(snapshots.map((each) => vaultService(process.env).open(String(each.content))));
      const isSigned = part?.state === 'signed';
      if (!isSigned && tally.acknowledged > 0) return ['a signature that was acknowledged is not there'];
      const wanted = isSigned ? 1 : 0;
      const found = { snapshots: snapshots.length, audited: audited.length, deliveries: deliveries.length };
      return [
        ...Object.entries(found).filter(([, count]) => count !== wanted).map(([what, count]) => `${what}: ${count} in place of ${wanted}`),
        ...(isSigned && deliveries[0]?.subscriber !== 'pep.mail' ? ['nobody is told of the signature'] : []),
        ...(isSigned && !content.includes('wording') ? ['the snapshot holds no wording'] : []),
      ];
    },
  };
};
export type Signer = ReturnType<typeof aSigner>;
