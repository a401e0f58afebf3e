import { vaultService } from '../../plugins/school-portal/server/src/vault/vault-service';
import type { Person } from './person';
import type { SecondConnection } from './second-connection';
import { wait } from './server';

const section = 'my-voice';
const field = 'goingWell';
const words = (count: number, length: number): string => `Invented words, try ${count}.`.padEnd(length, ' and so on');
const countIn = (text: string): number => Number(/try (\d+)\./.exec(text)?.[1] ?? 0);

export type WriterOptions = { plan: string; person: Person; /** Letters of the text. */ length?: number };

/** Somebody who writes one section, saves it again and again, and remembers what the portal said was kept. */
export const aWriter = ({ plan, person, length = 60 }: WriterOptions) => {
  const path = `/portal/peps/${plan}/sections/${section}`;
  const tally = { acknowledged: 0, refused: 0, unanswered: 0, conflicts: 0 };
  let tried = 0;
  let kept = { count: 0, version: 0 };
  let version: number | undefined;
  let dishonest = '';

  /** What a person does who has lost the page: opens it again. */
  const open = async (): Promise<void> => {
    const fields = await person.fieldsOf(path);
    version = fields?.version === undefined ? undefined : Number(fields.version);
  };

  /** The answer's status; undefined when there was none, or when the page could not be opened. */
  const saveOnce = async (reopens = true): Promise<number | undefined> => {
    if (version === undefined && reopens) await open();
    if (version === undefined) return undefined;
    const count = (tried += 1);
    const answer = await person.save(path, { version: String(version), [field]: words(count, length) });
    if (answer?.status === 200) {
      const said = JSON.parse(answer.text) as { ok: boolean; version: number };
      if (!said.ok || said.version !== version + 1) dishonest = answer.text;
      version = said.version;
      kept = { count, version };
      tally.acknowledged += 1;
      return 200;
    }
    if (answer === undefined || answer.status === 409) version = undefined; // nobody knows, or somebody was first: look again
    if (answer === undefined) tally.unanswered += 1;
    else if (answer.status === 409) tally.conflicts += 1;
    else tally.refused += 1;
    return answer?.status;
  };

  /** What is wrong in the database, in words; nothing when every acknowledged save, or a later one, is there. */
  const whatIsLost = async ({ rows }: SecondConnection): Promise<string[]> => {
    const vault = vaultService(process.env);
    const [row] = await rows(`select s.version, s.answers from pep_sections s join peps p on p.id = s.pep_id where p.public_id = '${plan}' and s.name = '${section}'`);
    const version = Number(row?.version ?? 0);
    const count = row ? countIn(String((JSON.parse(vault.open(String(row.answers))) as Record<string, string>)[field])) : 0;
    const audited = (await rows(`select details, count(*) as n from portal_audit where action = 'pep.section' and outcome = 'done' and details like '%${plan}%' group by details`))
      .filter((each) => (JSON.parse(String(each.details)) as { changed?: string[] }).changed?.includes(field))
      .reduce((sum, each) => sum + Number(each.n), 0);
    return [
      ...(dishonest ? [`an answer that contradicts itself: ${dishonest}`] : []),
      ...(version < kept.version ? [`version ${kept.version} was acknowledged, ${version} is kept`] : []),
      ...(count < kept.count || count > tried ? [`try ${kept.count} was acknowledged, ${count} is kept`] : []),
      ...(version === kept.version && count !== kept.count ? [`version ${version} holds try ${count} and not ${kept.count}`] : []),
      ...(audited !== version ? [`${version} saves and ${audited} rows of audit`] : []),
    ];
  };

  return {
    tally,
    saveOnce,
    whatIsLost,
    write: async (goesOn: () => boolean, pause = 0): Promise<void> => {
      while (goesOn()) {
        const status = await saveOnce();
        if (status === undefined) await wait(20); // nobody there: a browser waits as well
        if (pause > 0) await wait(pause);
      }
    },
  };
};
export type Writer = ReturnType<typeof aWriter>;

export const inAll = (writers: readonly Writer[]) =>
  writers.reduce((sum, { tally }) => ({ acknowledged: sum.acknowledged + tally.acknowledged, refused: sum.refused + tally.refused, unanswered: sum.unanswered + tally.unanswered, conflicts: sum.conflicts + tally.conflicts }), { acknowledged: 0, refused: 0, unanswered: 0, conflicts: 0 });

export const lostBy = async (writers: readonly Writer[], connection: SecondConnection): Promise<string[]> => {
  const lost: string[] = [];
  for (const writer of writers) lost.push(...(await writer.whatIsLost(connection)));
  return lost;
};
