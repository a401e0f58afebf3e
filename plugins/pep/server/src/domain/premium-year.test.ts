import { financialYear, premiumYear } from './premium-year';

test.each([
  ['2026-04-01', '2026-27'], ['2026-11-04', '2026-27'], ['2027-03-31', '2026-27'], ['2026-03-31', '2025-26'], ['2099-12-31', '2099-00'],
])('%s is in the financial year %s', (day, name) => {
  const year = financialYear(day);
  expect(year.name).toBe(name);
  expect(year.from <= day && day <= year.until).toBe(true);
});

test('the rate is the one of that year, and none where it was not entered', () => {
  const rates = [{ year: '2025-26', pounds: 2630 }];
  expect(premiumYear(financialYear('2026-03-01'), rates, 5000)).toEqual({ name: '2025-26', from: '2025-04-01', until: '2026-03-31', rate: 2630, agreedPence: 5000 });
  expect(premiumYear(financialYear('2026-04-01'), rates, 0).rate).toBeUndefined();
});
