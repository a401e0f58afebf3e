import type { Link, LinkGroup } from '@virtual-school/portal-kit';
import { doors } from './doors';

export const navigation: readonly Link[] = [{ text: 'Guidance', href: '/guidance' }, { text: 'Duties', href: '/duties' }, { text: 'Training', href: '/training' }, { text: 'Questions', href: '/questions' }, { text: 'News', href: '/news' }, { text: 'Schools', href: '/schools' }, { text: 'Team', href: '/team' }];

export const footer: readonly LinkGroup[] = [
  { title: 'For you', links: doors.map(({ audience, title }) => ({ text: title, href: `/for/${audience}` })) },
  { title: 'Read', links: [{ text: 'Guidance', href: '/guidance' }, { text: 'Duties of schools', href: '/duties' }, { text: 'Local policies', href: '/policies' }, { text: 'Questions people ask', href: '/questions' }, { text: 'News', href: '/news' }, { text: 'What changed', href: '/changes' }] },
  { title: 'Use', links: [{ text: 'Search', href: '/search' }, { text: 'Forms', href: '/forms' }, { text: 'Training', href: '/training' }, { text: 'Find a school', href: '/schools' }, { text: 'The team', href: '/team' }, { text: 'Sign in to the portal', href: '/portal' }] },
];
