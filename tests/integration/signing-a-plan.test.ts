import { bootWorld, hiddenFields, service, type PersonAtBrowser, type World } from '../support/world';

let world: World;
beforeAll(async () => { world = await bootWorld({}, 'to-check'); });
afterAll(() => world?.stop());

const at = (plan: { publicId: string }, rest = ''): string => `/portal/peps/${plan.publicId}${rest}`;
const rows = (table: string, where: Record<string, unknown>) => world.services.database.query()(table).where(where);
const idOf = async (plan: { publicId: string }): Promise<number> => Number((await rows('peps', { public_id: plan.publicId }).first('id')).id);
const events = async (type: string, plan: { publicId: string }) => (await rows('portal_outbox', { type })).filter((row: { payload: string }) => row.payload.includes(plan.publicId));
const deliver = () => service<{ runOnce(): Promise<number> }>(world.strapi, 'school-portal', 'outbox').runOnce();

/** The page's form with its version, token and key, as a browser would post it. */
const formOf = async (browser: PersonAtBrowser, path: string): Promise<Record<string, string>> => {
  const { _csrf = '', _key = '', version = '' } = hiddenFields((await browser.get(path)).text);
  return { _csrf, _key, ...(version && { version }) };
};
const press = async (browser: PersonAtBrowser, path: string, fields: Record<string, string>) => browser.send(path, { ...(await formOf(browser, path)), ...fields });

/** A plan of the first child that is complete and not signed: signed by the factory, then taken back. */
const readyToSign = async (term: string) => {
  const plan = await world.plan('own', 'to-check', term);
  const [teacher, worker] = [await world.as('teacher'), await world.as('worker')];
  expect((await press(teacher, at(plan, '/parts/school/take-back'), {})).status).toBe(303);
  expect((await press(worker, at(plan, '/parts/care/take-back'), {})).status).toBe(303);
  return { plan, teacher, worker };
};

describe('signing', () => {
  test('under double press, retry and two tabs it happens exactly once, and one snapshot is kept', async () => {
    const { plan, teacher } = await readyToSign('Spring 2024');
    const [first, second] = [await formOf(teacher, at(plan, '/parts/school/check')), await formOf(teacher, at(plan, '/parts/school/check'))];
    const sign = (form: Record<string, string>) => teacher.send(at(plan, '/parts/school/check'), { ...form, agree: 'yes' });
    const answers = await Promise.all([sign(first), sign(first), sign(second)]);

    expect(answers.filter(({ status }) => status === 303).length).toBeGreaterThanOrEqual(1);
    expect(answers.every(({ status }) => [303, 409].includes(status))).toBe(true);
    expect(await rows('pep_snapshots', { pep_public_id: plan.publicId, part: 'school' })).toHaveLength(1);
    expect(await events('pep.signed', plan)).toHaveLength(1);
    const winner = answers.slice(0, 2).some(({ status }) => status === 303) ? first : second; // either tab may be first
    expect((await sign(winner)).status).toBe(303); // the browser's retry meets what was done
    expect(await rows('pep_snapshots', { pep_public_id: plan.publicId, part: 'school' })).toHaveLength(1);
  });

  test('whoever signs has checked what stands there now: a colleague’s save in between is 409', async () => {
    const { plan, teacher } = await readyToSign('Summer 2024');
    const form = await formOf(teacher, at(plan, '/parts/school/check'));
    const colleague = await world.as('colleague');
    expect((await press(colleague, at(plan, '/sections/my-voice'), { goingWell: 'The colleague’s late words.', _do: 'plan' })).status).toBe(303);
    const signed = await teacher.send(at(plan, '/parts/school/check'), { ...form, agree: 'yes' });
    expect(signed.status).toBe(409);
    expect(await rows('pep_snapshots', { pep_public_id: plan.publicId })).toHaveLength(0);
  });

  test('a part with a missing answer is not signed, and the page says what is missing', async () => {
    const plan = await world.plan('own', 'under-way', 'Autumn 2023');
    const refused = await press(await world.as('teacher'), at(plan, '/parts/school/check'), { version: '12', agree: 'yes' });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/answers? (is|are) missing/);
  });

  test('the two sides sign in either order, and the second makes it ready to be checked', async () => {
    const { plan, teacher, worker } = await readyToSign('Autumn 2022');
    expect((await press(worker, at(plan, '/parts/care/check'), { agree: 'yes' })).status).toBe(303);
    expect((await rows('peps', { public_id: plan.publicId }).first()).list_state).toBe('under-way');
    expect((await press(teacher, at(plan, '/parts/school/check'), { agree: 'yes' })).status).toBe(303);
    expect((await rows('peps', { public_id: plan.publicId }).first()).list_state).toBe('with-virtual-school');
  });
});

describe('checking', () => {
  const check = (plan: { publicId: string }) => async (office: PersonAtBrowser, fields: Record<string, string>) => press(office, at(plan, '/review'), fields);

  test('once it has begun nobody takes a part back', async () => {
    const plan = await world.plan('own', 'to-check', 'Spring 2023');
    const office = await world.as('office');
    expect((await check(plan)(office, { _do: 'start-check' })).status).toBe(303);
    expect((await press(await world.as('teacher'), at(plan, '/parts/school/take-back'), {})).status).toBe(409);
  });

  test('one part is returned with reasons, the other stays signed, what changed is marked', async () => {
    const plan = await world.plan('own', 'to-check', 'Summer 2023');
    const [office, teacher] = [await world.as('office'), await world.as('teacher')];
    await check(plan)(office, { _do: 'start-check' });
    const silent = await check(plan)(office, { _do: 'return', part: 'school', reason: ' ' });
    expect(silent.status).toBe(422);
    expect(silent.text).toContain('Say what has to change');
    expect((await check(plan)(office, { _do: 'return', part: 'school', reason: 'An invented reason.' })).status).toBe(303);

    const states = Object.fromEntries((await rows('pep_parts', { pep_id: await idOf(plan) })).map((row: { part: string; state: string }) => [row.part, row.state]));
    expect(states).toEqual({ school: 'returned', care: 'signed' });
    await press(teacher, at(plan, '/sections/my-voice'), { goingWell: 'Words after the return.', _do: 'plan' });
    const page = (await teacher.get(at(plan))).text;
    expect(page).toContain('An invented reason.');
    expect(page).toContain('Changed since it was returned');
  });

  test('after one part was returned, the other may be returned too', async () => {
    const plan = await world.plan('own', 'to-check', 'Autumn 2021');
    const office = await world.as('office');
    await check(plan)(office, { _do: 'start-check' });
    await check(plan)(office, { _do: 'return', part: 'school', reason: 'An invented reason.' });
    expect((await office.get(at(plan, '/review'))).text).toContain('Return the care part');
    expect((await check(plan)(office, { _do: 'return', part: 'care', reason: 'Another invented reason.' })).status).toBe(303);
    expect(await rows('pep_parts', { pep_id: await idOf(plan), state: 'returned' })).toHaveLength(2);
  });

  test('two advisers who approve and return at once: one is first, the other is told', async () => {
    const plan = await world.plan('own', 'to-check', 'Spring 2022');
    const [office, adviser] = [await world.as('office'), await world.as('adviser')];
    await check(plan)(office, { _do: 'start-check' });
    const decisions = Object.fromEntries([...(await office.get(at(plan, '/review'))).text.matchAll(/name="(decision-[a-z2-7]+)"/g)].map(([, name]) => [name ?? '', 'refused']));
    const reasons = Object.fromEntries(Object.keys(decisions).map((name) => [name.replace('decision', 'reason'), 'An invented reason.']));
    const [one, other] = [await formOf(office, at(plan, '/review')), await formOf(adviser, at(plan, '/review'))];
    const answers = await Promise.all([
      office.send(at(plan, '/review'), { ...one, _do: 'approve', ...decisions, ...reasons }),
      adviser.send(at(plan, '/review'), { ...other, _do: 'return', part: 'school', reason: 'An invented reason.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const { outcome } = await rows('peps', { public_id: plan.publicId }).first();
    const returned = await rows('pep_parts', { pep_id: await idOf(plan), state: 'returned' });
    expect(outcome === 'approved' ? 0 : 1).toBe(returned.length);
  });

  test('a request for pupil premium plus is decided before the plan is approved, with its amount and reason', async () => {
    const plan = await world.plan('own', 'to-check', 'Summer 2022');
    const office = await world.as('office');
    const teacher = await world.as('teacher');
    await press(teacher, at(plan, '/parts/school/take-back'), {});
    const target = { 'targets.0.area': 'english', 'targets.0.what': 'An invented target', 'targets.0.measure': 'A page a day', 'targets.0.action': 'Read together', 'targets.0.byWhen-day': '1', 'targets.0.byWhen-month': '12', 'targets.0.byWhen-year': '2026', 'targets.0.who': 'The invented teacher', 'targets.0.premiumWhat': 'Invented reading books', 'targets.0.premiumCost': '120.50', 'targets.0.premiumWhy': 'To read at home' };
    const saved = await press(teacher, at(plan, '/sections/targets'), { ...target, 'lastTargets--reason': 'does-not-apply', _do: 'plan' });
    expect({ status: saved.status, problems: /govuk-error-summary[\s\S]{0,900}/.exec(saved.text)?.[0] }).toEqual({ status: 303 });
    expect((await press(teacher, at(plan, '/parts/school/check'), { agree: 'yes' })).status).toBe(303);
    await check(plan)(office, { _do: 'start-check' });

    const page = (await office.get(at(plan, '/review'))).text;
    expect(page).toContain('No rate is entered for 2026-27.');
    const [, name = ''] = /name="(decision-[a-z2-7]+)"/.exec(page) ?? [];
    expect((await check(plan)(office, { _do: 'approve' })).status).toBe(422);
    const [amount, reason] = [name.replace('decision', 'amount'), name.replace('decision', 'reason')];
    expect((await check(plan)(office, { _do: 'approve', [name]: 'part', [amount]: 'much', [reason]: 'Half of it.' })).text).toContain('Enter the amount in pounds');
    expect((await check(plan)(office, { _do: 'approve', [name]: 'part', [amount]: '60.25', [reason]: 'Half of it.' })).status).toBe(303);
    expect(await rows('pep_premium_decisions', { pep_id: await idOf(plan) })).toMatchObject([{ decision: 'part', pence: 6025 }]);
  });

  test('whoever decides on money sees the rate of the year, and what was agreed for this child in it', async () => {
    const [own, other, plan] = [await world.plan('elsewhere', 'approved', 'Autumn 2020'), await world.plan('moved', 'approved', 'Autumn 2020'), await world.plan('elsewhere', 'to-check', 'Spring 2020')];
    const agreed = async (of: { publicId: string }, target: string, pence: number, at: string) => ({ pep_id: await idOf(of), target_id: target, decision: 'granted', pence, decided_by: 1, decided_at: at });
    const decisions = [await agreed(own, 'a', 12_050, '2026-05-04T09:00:00.000Z'), await agreed(own, 'b', 10_000, '2026-03-31T23:30:00.000Z'), await agreed(own, 'c', 99_900, '2026-03-31T22:30:00.000Z'), await agreed(other, 'd', 77_700, '2026-05-04T09:00:00.000Z')];
    await world.services.database.inTransaction((trx) => trx('pep_premium_decisions').insert(decisions));
    expect(await world.services.settings.set(Number(world.authorities[0]), 'pep.premiumRates', [{ year: '2026-27', pounds: 2700 }])).toMatchObject({ ok: true });
    const office = await world.as('office');
    await check(plan)(office, { _do: 'start-check' });
    const page = (await office.get(at(plan, '/review'))).text;
    expect(page).toContain('The rate for 2026-27 is £2,700 for each child.');
    expect(page.replaceAll('<!-- -->', '')).toContain('Agreed for this child since 1 April 2026: £220.50');
  });

  test('the quality is one word of the authority’s own scale; the plan keeps it when the scale changes', async () => {
    const [plan, unrated] = [await world.plan('elsewhere', 'to-check', 'Summer 2020'), await world.plan('elsewhere', 'to-check', 'Spring 2019')];
    const set = (scale: readonly string[]) => world.services.settings.set(Number(world.authorities[0]), 'pep.qualityScale', scale);
    await set(['Green', 'Amber', 'Red']);
    const [office, teacher] = [await world.as('office'), await world.as('otherTeacher')];
    const refusedAll = async (of: { publicId: string }) => Object.fromEntries([...(await office.get(at(of, '/review'))).text.matchAll(/name="(decision-[a-z2-7]+)"/g)].flatMap(([, name = '']) => [[name, 'refused'], [name.replace('decision', 'reason'), 'An invented reason.']]));
    await check(plan)(office, { _do: 'start-check' });
    expect((await check(plan)(office, { _do: 'approve', ...(await refusedAll(plan)), quality: 'Strong' })).text).toContain('Choose the quality of the plan again');
    expect((await check(plan)(office, { _do: 'approve', ...(await refusedAll(plan)), quality: 'Amber' })).status).toBe(303);
    await set([]);
    expect((await teacher.get(at(plan))).text.replaceAll('<!-- -->', '')).toContain('Quality: Amber');
    expect((await teacher.get(at(plan, '/read'))).text).toMatch(/Quality of the plan[\s\S]{0,200}Amber/);
    expect((await (await world.as('otherHead')).get(at(plan))).text).not.toContain('Amber');

    await check(unrated)(office, { _do: 'start-check' });
    expect((await office.get(at(unrated, '/review'))).text).not.toContain('Quality of the plan');
    expect((await check(unrated)(office, { _do: 'approve', ...(await refusedAll(unrated)) })).status).toBe(303);
  });

  test('the next plan to check is the one that is due next, and after the last comes the first', async () => {
    const office = await world.as('office');
    const queue = async () => [...(await office.get('/portal/peps?state=with-virtual-school')).text.matchAll(/href="\/portal\/peps\/([a-z2-7]{26})"/g)].map(([, id]) => id ?? '');
    const ids = await queue();
    expect(ids.length).toBeGreaterThan(2);
    for (const [index, id] of ids.entries()) {
      const { text } = await office.get(`/portal/peps/${id}/review`);
      expect(/href="\/portal\/peps\/([a-z2-7]{26})\/review">Next plan/.exec(text)?.[1]).toBe(ids[(index + 1) % ids.length]);
    }
  });
});

describe('once it is approved', () => {
  test('documents are issued for both audiences, everybody concerned is told once, and nobody edits', async () => {
    const plan = await world.plan('own', 'to-check', 'Spring 2021');
    await world.services.database.inTransaction(async (trx) => { await trx('peps').where({ public_id: plan.publicId }).update({ kind: 'initial' }); await trx('children').where({ id: world.children.own.id }).update({ in_care_since: '2026-10-12' }); });
    const [office, teacher] = [await world.as('office'), await world.as('teacher')];
    await press(office, at(plan, '/review'), { _do: 'start-check' });
    const page = (await office.get(at(plan, '/review'))).text;
    const decisions = Object.fromEntries([...page.matchAll(/name="(decision-[a-z2-7]+)"/g)].flatMap(([, name = '']) => [[name, 'refused'], [name.replace('decision', 'reason'), 'An invented reason.']]));
    expect((await press(office, at(plan, '/review'), { _do: 'approve', ...decisions })).status).toBe(303);
    expect(JSON.parse((await events('pep.approved', plan))[0].payload)).toMatchObject({ authorityId: world.authorities[0], first: { inCareSince: '2026-10-12', schoolSignedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) } });
    expect((await teacher.get(at(plan))).text).toContain('is being made');

    await deliver();
    const mails = (await rows('portal_outbox', { type: 'mail.requested' })).length;
    expect(mails).toBeGreaterThan(1);
    await world.services.database.inTransaction((trx) => trx('portal_deliveries').where({ subscriber: 'pep.documents' }).update({ done_at: null, due_at: '2020-01-01T00:00:00.000Z' })); // a node died before it could note that it was done
    await deliver();
    expect(await rows('portal_outbox', { type: 'mail.requested' })).toHaveLength(mails);
    const issued = await rows('issued_documents', { about_id: plan.publicId });
    expect(issued.map((row: { audience: string }) => row.audience).sort()).toEqual(['school', 'social-care']);
    expect((await teacher.get(at(plan))).text).toContain('Download the agreed plan');

    const refused = await press(teacher, at(plan, '/sections/my-voice'), { goingWell: 'Too late.', version: '1', _do: 'plan' });
    expect(refused.status).toBe(409);
  });

  test('no mail names a child, a school or a day', async () => {
    const mails = await rows('portal_outbox', { type: 'mail.requested' });
    const text = mails.map((row: { payload: string }) => row.payload).join('\n').toLowerCase();
    expect(mails.length).toBeGreaterThan(3);
    const schools: { name: string }[] = await world.services.database.query()('schools').select('name');
    const forbidden = [...Object.values(world.children).flatMap(({ name }) => [name, name.replace(' Example', ' Legal Example')]), ...schools.map(({ name }) => name), '2017-03-05', '5 march 2017', 'initials'];
    expect(forbidden.filter((words) => text.includes(words.toLowerCase()))).toEqual([]);
  });
});
