import type { DocumentModel } from '@virtual-school/portal-kit';
import fc from 'fast-check';
import type { Told } from './figures';
import { factSheet, governorReport, type ReportFacts } from './governor-report';
import { shownFigures, steadyFigures, type ShownFigures } from './steady-figures';
import { notShown } from './suppression';

const told = (more: Partial<Told> = {}): Told => ({ suspensions: 0, exclusions: 0, risks: 0, partTimeTimetables: 0, absences: 0, ...more });
const facts = (change: Partial<ReportFacts> = {}): ReportFacts => ({
  school: { name: 'Invented School', urn: '990001' }, year: 2026, day: '2026-11-04', teachers: ['Invented Teacher'], lastTraining: '2026-10-01',
  pupils: { lookedAfter: 12, withSen: 5 }, plans: { term: 'Autumn 2026', plans: 12, due: 12, onTime: 12 }, premium: { askedPence: 600_000, agreedPence: 550_000, asking: 12, agreed: 12, short: 6 },
  told: { times: told(), pupils: told() },
  duties: { asked: 10, inPlace: 9, open: [{ code: 'D05', wording: 'Make sure of training', answer: 'Not yet', when: '2027-01-31' }], confirmedOn: '2026-10-20' },
  ...change,
});
const textOf = (model: unknown): string => JSON.stringify(model);
/** What stands in the last column of a table, or beside a term: where a count would be read. */
const cellsOf = ({ blocks }: DocumentModel): string[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.at(-1) ?? '') : block.kind === 'facts' ? block.rows.flatMap((row) => row.text) : []));

test('a report holds what the school says and what the portal counts', () => {
  const text = textOf(governorReport(facts(), { wentWell: 'Attendance is up.' }, '1'));
  for (const each of ['Attendance is up.', 'Invented Teacher', '12', '100%', '£5,500 agreed of £6,000', 'D05', '31 January 2027', '20 October 2026']) expect(text).toContain(each);
});

test('an empty box of the narrative has no heading', () => expect(textOf(governorReport(facts(), {}, '1'))).not.toContain('What went well'));

test('three children are not counted, nor is their money', () => {
  const model = factSheet(facts({ pupils: { lookedAfter: 3, withSen: 1 }, plans: { term: 'Autumn 2026', plans: 3, due: 3, onTime: 2 }, premium: { askedPence: 180_000, agreedPence: 165_000, asking: 3, agreed: 3, short: 1 } }));
  expect(cellsOf(model).filter((cell) => /£|%|^\d$/.test(cell))).toEqual([]);
  expect(cellsOf(model)).toContain(notShown);
});

test('a count that nobody keeps is not given as nought', () => {
  expect(textOf(factSheet(facts({ pupils: { lookedAfter: 12 } })))).not.toContain('special educational needs');
});

test('one suspension beside six absences hides both', () => {
  const text = textOf(factSheet(facts({ told: { times: told({ suspensions: 1, absences: 6 }), pupils: told({ suspensions: 1, absences: 6 }) } })));
  expect(text).not.toContain('How often');
});

test.each<[string, number, boolean]>([['six of one pupil', 1, false], ['six of five pupils', 5, true], ['six of ten pupils: two had none', 10, false], ['six, and nobody said of how many', 0, false]])('suspensions of twelve on roll: %s', (_name, pupils, isSeen) => {
  const text = textOf(factSheet(facts({ told: { times: told({ suspensions: Math.max(6, pupils) }), pupils: told({ suspensions: pupils }) } })));
  expect(text.includes('How often')).toBe(isSeen);
});

test.each<[string, Partial<ReportFacts['premium']>, boolean]>([
  ['one child’s request', { asking: 1, agreed: 0, short: 1 }, false],
  ['all agreed but one', { asking: 12, agreed: 11, short: 1 }, false],
  ['one agreed in part', { asking: 12, agreed: 12, short: 1 }, false],
  ['nobody said for how many', { asking: 0, agreed: 0, short: 0 }, false],
  ['half of them in part', { asking: 12, agreed: 12, short: 6 }, true],
  ['none is asked for', { askedPence: 0, agreedPence: 0, asking: 0, agreed: 0, short: 0 }, true],
])('the amount of %s', (_name, premium, isSeen) => {
  expect(textOf(factSheet(facts({ premium: { ...facts().premium, ...premium } }))).includes('£')).toBe(isSeen);
});

test('a school that the portal knows no child of is told so, without claiming that there is none', () => {
  expect(textOf(factSheet(facts({ pupils: { lookedAfter: 0, withSen: 0 } })))).toContain('The portal knows of no child in care');
});

const few = fc.nat(14);
/** Figures as a school may have them: no more pupils than times, no more asked for than plans. */
const anyFacts = fc.tuple(few, few, few, few, few, few, few, few, few, few, few).map(([lookedAfter, sen, count, notDue, late, times, pupils, absences, asking, agreed, short]): Partial<ReportFacts> => {
  const due = Math.max(0, count - notDue);
  const onTime = Math.max(0, due - late);
  const asks = Math.min(asking, count);
  const premium = { askedPence: asks * 10_000, agreedPence: Math.min(agreed, asks) * 7_000, asking: asks, agreed: Math.min(agreed, asks), short: Math.min(short, asks) };
  return {
    pupils: { lookedAfter, withSen: Math.min(sen, lookedAfter) }, plans: { term: 'Autumn', plans: count, due, onTime }, premium, duties: { asked: 0, inPlace: 0, open: [] },
    told: { times: told({ suspensions: times, absences }), pupils: told({ suspensions: Math.min(pupils, times), absences: Math.min(absences, 7) }) },
  };
});
/** What stands beside a term, or in the row of a table, without the day in brackets. */
const cellOf = ({ blocks }: DocumentModel, name: string): string =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows : block.kind === 'facts' ? block.rows.map(({ term, text }) => [term, String(text)]) : [])).find(([first]) => first?.startsWith(name))?.at(-1)?.replace(/ \(on .*/, '') ?? '';

test('whatever the counts, no number from 1 to 4 stands for pupils', () => {
  fc.assert(fc.property(anyFacts, (change) => {
    const all = facts(change);
    const model = factSheet(all);
    expect(cellsOf(model).filter((cell) => /^[1-4]$/.test(cell))).toEqual([]);
    const isFew = (count: number): boolean => count > 0 && count < 5;
    if (cellsOf(model).some((cell) => cell.endsWith('%'))) for (const count of [all.plans.onTime, all.plans.due - all.plans.onTime, all.plans.plans - all.plans.due]) expect(isFew(count)).toBe(false);
    if (textOf(model).includes('How often')) for (const kind of ['suspensions', 'absences'] as const) expect([all.told.pupils[kind], all.pupils.lookedAfter - all.told.pupils[kind]].some(isFew)).toBe(false);
    if (textOf(model).includes('£')) expect([all.premium.asking, all.premium.agreed, all.premium.short, all.premium.asking - all.premium.agreed].some(isFew)).toBe(false);
  }), { numRuns: 1000 });
});

test('whoever keeps every report of a school year reads no small number from the difference of two', () => {
  fc.assert(fc.property(fc.array(anyFacts, { minLength: 2, maxLength: 6 }), (changes) => {
    const issued: ShownFigures[] = [];
    const models = changes.map((change) => {
      const steady = steadyFigures(facts(change), issued);
      issued.push(shownFigures(steady));
      return governorReport(steady, {}, '1');
    });
    for (const name of ['On roll', 'With special', 'Without', 'Plans of', 'Suspensions', 'Serious absence']) {
      const numbers = models.map((model) => cellOf(model, name)).filter((cell) => /^\d+$/.test(cell)).map(Number);
      for (const [at, one] of numbers.entries()) for (const other of numbers.slice(at + 1)) expect(one === other || Math.abs(one - other) >= 5).toBe(true);
    }
  }), { numRuns: 1000 });
});

test('a plan that is not due yet is not counted against the school', () => {
  const plans = (due: number, onTime: number): string => textOf(factSheet(facts({ plans: { term: 'Autumn 2026', plans: 12, due, onTime } })));
  expect(plans(6, 6)).toContain('"text":["100%"]');
  expect(plans(11, 5)).not.toContain('%');
  expect(plans(12, 6)).toContain('"text":["50%"]');
  expect(plans(0, 0)).toContain('None is due yet.');
  expect(plans(3, 3)).not.toContain('%');
});

test.each([[8, 7], [7, 8], [12, 8], [6, 5]])('%i on roll and %i plans: nobody reads that one has none, or left', (lookedAfter, plans) => {
  const said = JSON.stringify(governorReport(facts({ pupils: { lookedAfter }, plans: { term: 'Autumn 2026', plans, due: plans, onTime: plans } }), {}, '1'));
  expect(said).toContain(`"term":"Plans of Autumn 2026","text":["${notShown}"]`);
  expect(said).not.toContain('%');
});

test('the sheet carries no check code: nothing is kept that a copy could be checked against', () => {
  expect(factSheet(facts())).toMatchObject({ isOpen: true, date: facts().day });
  expect(governorReport(facts(), {}, '1')).not.toHaveProperty('isOpen');
});
