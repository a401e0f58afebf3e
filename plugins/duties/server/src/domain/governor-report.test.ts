import type { DocumentModel } from '@virtual-school/portal-kit';
import fc from 'fast-check';
import { factSheet, governorReport, type ReportFacts } from './governor-report';
import { notShown } from './suppression';

const facts = (change: Partial<ReportFacts> = {}): ReportFacts => ({
  school: { name: 'Invented School', urn: '990001' }, year: 2026, day: '2026-11-04', teachers: ['Invented Teacher'], lastTraining: '2026-10-01',
  pupils: { lookedAfter: 12, withSen: 5 }, plans: { term: 'Autumn 2026', plans: 12, due: 12, onTime: 12 }, premium: { askedPence: 600_000, agreedPence: 550_000 },
  told: { suspensions: 0, exclusions: 0, risks: 0, partTimeTimetables: 0, absences: 0 },
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
  const model = factSheet(facts({ pupils: { lookedAfter: 3, withSen: 1 }, plans: { term: 'Autumn 2026', plans: 3, due: 3, onTime: 2 }, premium: { askedPence: 180_000, agreedPence: 165_000 } }));
  expect(cellsOf(model).filter((cell) => /£|%|^\d$/.test(cell))).toEqual([]);
  expect(cellsOf(model)).toContain(notShown);
});

test('a count that nobody keeps is not given as nought', () => {
  expect(textOf(factSheet(facts({ pupils: { lookedAfter: 12 } })))).not.toContain('special educational needs');
});

test('one suspension beside six absences hides both', () => {
  const text = textOf(factSheet(facts({ told: { suspensions: 1, exclusions: 0, risks: 0, partTimeTimetables: 0, absences: 6 } })));
  expect(text).not.toContain('How often');
});

test('a school that the portal knows no child of is told so, without claiming that there is none', () => {
  expect(textOf(factSheet(facts({ pupils: { lookedAfter: 0, withSen: 0 } })))).toContain('The portal knows of no child in care');
});

test('whatever the counts, no number from 1 to 4 stands for pupils', () => {
  const few = fc.nat(14);
  fc.assert(fc.property(few, few, few, few, few, few, few, (lookedAfter, sen, plans, notDue, late, suspensions, absences) => {
    const withSen = Math.min(sen, lookedAfter);
    const due = Math.max(0, plans - notDue);
    const onTime = Math.max(0, due - late);
    const model = factSheet(facts({ pupils: { lookedAfter, withSen }, plans: { term: 'Autumn', plans, due, onTime }, told: { suspensions, exclusions: 0, risks: 0, partTimeTimetables: 0, absences }, duties: { asked: 0, inPlace: 0, open: [] } }));
    expect(cellsOf(model).filter((cell) => /^[1-4]$/.test(cell))).toEqual([]);
    if (cellsOf(model).some((cell) => cell.endsWith('%'))) for (const count of [onTime, due - onTime, plans - due]) expect(count === 0 || count >= 5).toBe(true);
  }));
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
