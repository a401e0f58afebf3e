import { useState, type ChangeEvent } from 'react';
import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import type { RegisterAnswer } from '../../../server/src/admin-panel/answers';
import { Answered, Nothing } from '../panel/answered';
import { useAnswer } from '../panel/client';
import { Sheet } from '../panel/fields';
import { when } from '../panel/when';
import { Numbers, Outcome } from '../register/outcome';
import { useBringing, type Bringing } from '../register/use-bringing';

type FileProps = { label: string; hint: string; name: string; error?: string; onChange: (file: File | undefined) => void };

const FileField = ({ label, hint, name, error, onChange }: FileProps) => (
  <Field.Root name={name} hint={hint} error={error}>
    <Field.Label>{label}</Field.Label>
    <Field.Input type="file" accept=".csv,text/csv" onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.files?.[0])} />
    <Field.Error />
    <Field.Hint />
  </Field.Root>
);

const Choosing = ({ message, look }: { message?: string; look: (register: File, links: File | undefined) => Promise<void> }) => {
  const [register, setRegister] = useState<File>();
  const [links, setLinks] = useState<File>();
  const [isMissing, setMissing] = useState(false);
  const press = () => {
    setMissing(!register);
    if (register) void look(register, links);
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); press(); }}>
      {message && <Box paddingBottom={4} role="alert"><Typography tag="p" textColor="danger600">{message}</Typography></Box>}
      <Flex direction="column" alignItems="stretch" gap={4}>
        <FileField label="File of the register" name="register" hint="“edubasealldata”, a CSV file of up to 120 MB, as it was downloaded" error={isMissing ? 'Choose the file of the register' : undefined} onChange={setRegister} />
        <FileField label="File of links (may be left out)" name="links" hint="“links_edubasealldata”, for schools that followed closed ones" onChange={setLinks} />
      </Flex>
      <Box paddingTop={4}><Button type="submit">Look at it first</Button></Box>
    </form>
  );
};

const underWay = (now: Extract<Bringing, { step: 'sending' | 'reading' | 'importing' }>): string => {
  if (now.step === 'sending') return `Sending the file: ${Math.round(now.share * 100)}%`;
  const rows = now.done === undefined ? '' : `: ${now.done.toLocaleString('en-GB')} rows so far`;
  if (now.isUnheard) return `The portal does not answer just now. The work may go on there: this page keeps asking${rows}`;
  return now.step === 'reading' ? `Reading, without changing anything${rows}` : `Bringing it in${rows}`;
};

const Steps = ({ onImported }: { onImported: () => void }) => {
  const { now, look, bringIn, discard, again } = useBringing(onImported);
  if (now.step === 'choosing') return <Choosing message={now.message} look={look} />;
  if (now.step === 'previewed') {
    return (
      <>
        <Box paddingBottom={4}><Typography variant="delta" tag="h3">What the file would change. Nothing is changed yet.</Typography></Box>
        <Outcome outcome={now.outcome} />
        <Flex paddingTop={4} gap={2}><Button onClick={() => void bringIn(now.upload)}>Import</Button><Button variant="tertiary" onClick={() => void discard(now.upload)}>Discard</Button></Flex>
      </>
    );
  }
  if (now.step === 'imported') {
    return (
      <>
        <Box paddingBottom={4} role="status"><Typography variant="delta" tag="h3">The register is brought in</Typography></Box>
        <Outcome outcome={now.outcome} />
        <Box paddingTop={4}><Button variant="secondary" onClick={again}>Choose another file</Button></Box>
      </>
    );
  }
  return <Typography tag="p" role="status">{underWay(now)}</Typography>;
};

export const RegisterPage = () => {
  const { answer, reload } = useAnswer<RegisterAnswer>('/register');
  return (
    <Answered answer={answer} reload={reload}>
      {(found) => !found.isHere ? <Nothing>This CMS brings its schools in itself.</Nothing> : (
        <>
          <Sheet title="Schools here">
            <Box paddingBottom={4}><Typography variant="delta" tag="h2">{found.lastAt ? `Last import: ${when(found.lastAt)}` : 'No import is on record'}</Typography></Box>
            <Numbers numbers={found.numbers} />
          </Sheet>
          <Sheet title="New file"><Box paddingBottom={4}><Typography variant="delta" tag="h2">New file</Typography></Box><Steps onImported={reload} /></Sheet>
        </>
      )}
    </Answered>
  );
};
