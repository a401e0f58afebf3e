import { aDuty } from '../testing/a-duty';
import { restingOn } from './resting-on';

const duties = [aDuty({ code: 'D01', guidanceSlug: 'now' }), aDuty({ code: 'D02', guidanceSlug: 'before' }), aDuty({ code: 'D03', guidanceSlug: 'another' }), aDuty({ code: 'D04' })];

test.each([
  ['its address now', { slug: 'now', former: [] }, ['D01']],
  ['an address that it had', { slug: 'now', former: ['long-ago', 'before'] }, ['D01', 'D02']],
  ['its address alone, where a CMS keeps no others', { slug: 'now' }, ['D01']],
  ['nothing: no duty', {}, []],
  ['something that is no list: only the address counts', { slug: 'now', former: 'before' }, ['D01']],
])('an article is known by %s', (_, article, codes) => {
  expect(restingOn(duties, article).map(({ code }) => code)).toEqual(codes);
});
