import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import type { SettingLine } from '../../../server/src/admin-panel/answers';
import { TextField } from '../panel/fields';
import type { Draft, Period } from './drafts';

type Props = { definition: SettingLine['definition']; draft: Draft; error?: string; change: (draft: Draft) => void };

const LongField = ({ label, name, hint, error, value, onChange }: { label: string; name: string; hint?: string; error?: string; value: string; onChange: (value: string) => void }) => (
  <Field.Root name={name} hint={hint} error={error}>
    <Field.Label>{label}</Field.Label>
    <Textarea value={value} onChange={(event) => onChange(event.target.value)} />
    <Field.Error />
    <Field.Hint />
  </Field.Root>
);

const PeriodRow = ({ at, period, change, remove }: { at: number; period: Period; change: (period: Period) => void; remove: () => void }) => (
  <Flex gap={2} wrap="wrap" alignItems="end" paddingBottom={2} role="group" aria-label={`Period ${at + 1}`}>
    <TextField label={`Name of period ${at + 1}`} name="name" value={period.name ?? ''} onChange={(name) => change({ ...period, name })} />
    <TextField label="First day" name="from" type="date" value={period.from} onChange={(from) => change({ ...period, from })} />
    <TextField label="Last day" name="until" type="date" value={period.until} onChange={(until) => change({ ...period, until })} />
    <Button type="button" variant="tertiary" onClick={remove} aria-label={`Remove period ${at + 1}`}>Remove</Button>
  </Flex>
);

const Periods = ({ draft, error, change }: Props) => {
  const put = (periods: readonly Period[]) => change({ ...draft, periods });
  return (
    <Box>
      {error && <Typography tag="p" textColor="danger600" role="alert">{error}</Typography>}
      {draft.periods.map((period, at) => <PeriodRow key={at} at={at} period={period} change={(changed) => put(draft.periods.with(at, changed))} remove={() => put(draft.periods.toSpliced(at, 1))} />)}
      <Button type="button" variant="secondary" onClick={() => put([...draft.periods, { name: '', from: '', until: '' }])}>Add a period</Button>
    </Box>
  );
};

const Mail = ({ definition, draft, error, change }: Props) => {
  if (definition.kind !== 'mail') return null;
  const names = Object.keys(definition.placeholders);
  const hint = `A blank line ends a paragraph. ${names.length === 0 ? 'There are no placeholders.' : `Placeholders: ${names.map((name) => `{${name}}`).join(', ')}`}`;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextField label="Subject" name={`${definition.name}-subject`} value={draft.mail.subject} error={error} onChange={(subject) => change({ ...draft, mail: { ...draft.mail, subject } })} />
      <LongField label="Words" name={`${definition.name}-body`} hint={hint} value={draft.mail.body} onChange={(body) => change({ ...draft, mail: { ...draft.mail, body } })} />
    </Flex>
  );
};

const lineHints: Partial<Record<string, string>> = { days: 'One day on each line, as yyyy-mm-dd', labels: 'One on each line, best first', rates: 'One year on each line, like 2025-26: 2630' };

/** The boxes of a setting, by its kind. */
export const ValueField = (props: Props) => {
  const { definition, draft, error, change } = props;
  if (definition.kind === 'periods') return <Periods {...props} />;
  if (definition.kind === 'mail') return <Mail {...props} />;
  const boxes = { label: definition.title, name: definition.name, error, value: draft.text, onChange: (text: string) => change({ ...draft, text }) };
  const lineHint = lineHints[definition.kind];
  return lineHint ? <LongField {...boxes} hint={[definition.hint, lineHint].filter(Boolean).join(' ')} /> : <TextField {...boxes} hint={definition.hint} />;
};
