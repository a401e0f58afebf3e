import { InsetText } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { dutyForces } from '../labels';
import type { SiteDuty } from '../options';
import { Day } from './article';

type Force = SiteDuty['force'];

export const DutyTag = ({ force }: { force: Force }): ReactElement => <strong className={`govuk-tag govuk-tag--${dutyForces[force.name]?.colour ?? 'grey'}`}>{force.title}</strong>;

/** A day that an editor mistyped is shown as it was typed. */
const isDay = (text: string): boolean => !Number.isNaN(Date.parse(text));

export const DutySource = ({ source }: Pick<SiteDuty, 'source'>): ReactElement => (
  <>
    {source.url ? <a className="govuk-link" href={source.url}>{source.text}</a> : source.text}
    {source.date && <>, {isDay(source.date) ? <Day of={source.date} /> : source.date}</>}
  </>
);

/** Rule 7 of docs/rules/duties.md: every page of duties says so. */
export const NotAdvice = (): ReactElement => <InsetText>This is for a self-check. It is not legal advice.</InsetText>;
