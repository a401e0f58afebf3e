import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { MailFrame, MailWording, SettingLine, SettingsAnswer } from '../../../server/src/admin-panel/answers';
import { problemOf, useClient, type Refused } from '../panel/client';
import { useSay } from '../panel/say';
import { draftOf, valueOf, type Draft } from './drafts';
import { ValueField } from './value-field';

type Props = { authority: string; line: SettingLine };

const lineIn = (answer: SettingsAnswer, name: string): SettingLine | undefined => answer.groups.flatMap(({ settings }) => settings).find(({ definition }) => definition.name === name);

const inWords = ({ definition }: SettingLine, value: unknown): string => {
  const { text, periods, mail } = draftOf(definition, value);
  if (definition.kind === 'periods') return periods.map(({ name, from, until }) => `${name ?? ''} ${from} to ${until}`.trim()).join('; ');
  return definition.kind === 'mail' ? `${mail.subject}: ${mail.body.replaceAll('\n\n', ' ')}` : text.replaceAll('\n', ', ') || 'none';
};

/** What is typed, saved over the version that was seen; a colleague’s value that came first is shown beside it. */
const useSetting = ({ authority, line }: Props) => {
  const { definition } = line;
  const [seen, setSeen] = useState(line);
  const [draft, setDraft] = useState<Draft>(() => draftOf(definition, line.value));
  const [refused, setRefused] = useState<Refused>();
  const [theirs, setTheirs] = useState<SettingLine>();
  const { read, store } = useClient();
  const say = useSay();

  const seeTheirs = async (): Promise<void> => {
    const answer = await read<SettingsAnswer>(`/settings/${authority}`);
    const changed = answer.ok ? lineIn(answer.value, definition.name) : undefined;
    if (!changed) return;
    setSeen(changed);
    setTheirs(changed);
  };

  const save = async (): Promise<void> => {
    const value = valueOf(definition, draft);
    const sent = await store<{ version: number }>(`/settings/${authority}/${definition.name}`, { value, version: seen.version });
    setRefused(sent.ok ? undefined : sent);
    if (!sent.ok) return sent.status === 409 ? seeTheirs() : say.refused(sent);
    setSeen({ ...seen, value, version: sent.value.version });
    setTheirs(undefined);
    say.done(`Saved: ${definition.title}`);
  };

  return { draft, setDraft, save, theirs, problem: problemOf(refused, definition.name), takeDefault: () => setDraft(draftOf(definition, definition.default)) };
};

const usualFrame: MailFrame = { above: ['Hello (the person’s name),'], below: ['(the link)'] };

const Preview = ({ definition, draft }: Pick<SettingLine, 'definition'> & { draft: Draft }) => {
  const [shown, setShown] = useState<MailWording>();
  const { send } = useClient();
  const say = useSay();
  const press = async () => {
    const sent = await send<MailWording>('/settings-preview', { name: definition.name, value: valueOf(definition, draft) });
    if (!sent.ok) return say.refused(sent);
    setShown(sent.value);
  };
  const { above, below } = (definition.kind === 'mail' ? definition.frame : undefined) ?? usualFrame;
  return (
    <Box paddingTop={4}>
      <Button type="button" variant="secondary" onClick={press}>{`Preview: ${definition.title}`}</Button>
      {shown && (
        <Box marginTop={4} padding={4} background="neutral100" hasRadius role="region" aria-label={`Preview of ${definition.title}`}>
          <Typography tag="p" fontWeight="bold">{shown.subject}</Typography>
          {[...above, ...shown.paragraphs, ...below].map((each, at) => <Typography key={at} tag="p">{each}</Typography>)}
        </Box>
      )}
    </Box>
  );
};

export const SettingForm = (props: Props) => {
  const { definition } = props.line;
  const { draft, setDraft, save, theirs, problem, takeDefault } = useSetting(props);
  return (
    <form noValidate aria-label={definition.title} style={{ paddingBottom: '2.4rem' }} onSubmit={(event) => { event.preventDefault(); void save(); }}>
      {(definition.kind === 'mail' || definition.kind === 'periods') && <Box paddingBottom={2}><Typography variant="delta" tag="h3">{definition.title}</Typography>{definition.hint && <Typography tag="p">{definition.hint}</Typography>}</Box>}
      <ValueField definition={definition} draft={draft} error={problem} change={setDraft} />
      {theirs && <Box paddingTop={2} role="alert"><Typography tag="p" textColor="danger600">{`Somebody else saved this meanwhile: ${inWords(theirs, theirs.value)}. What you typed is still here; saving again replaces theirs.`}</Typography></Box>}
      {definition.kind === 'mail' && <Preview definition={definition} draft={draft} />}
      <Flex paddingTop={2} gap={2} wrap="wrap">
        <Button type="submit" size="S" aria-label={`Save: ${definition.title}`}>Save</Button>
        <Button type="button" size="S" variant="tertiary" onClick={takeDefault} aria-label={`Take the default: ${definition.title}`}>Take the default</Button>
        {definition.kind !== 'mail' && definition.kind !== 'periods' && <Typography textColor="neutral700">{`Default: ${inWords(props.line, definition.default)}`}</Typography>}
      </Flex>
    </form>
  );
};
