import { useState } from 'react';
import { Accordion, Box } from '@strapi/design-system';
import type { AuthorityLine, SettingsAnswer } from '../../../server/src/admin-panel/answers';
import { Answered, Nothing } from '../panel/answered';
import { useAnswer } from '../panel/client';
import { SelectField, Sheet } from '../panel/fields';
import { SettingForm } from '../settings/setting-form';

const Groups = ({ authority }: { authority: string }) => {
  const found = useAnswer<SettingsAnswer>(`/settings/${authority}`);
  return (
    <Answered {...found}>
      {({ groups }) => (
        <Accordion.Root>
          {groups.map(({ title, settings }) => (
            <Accordion.Item key={title} value={title}>
              <Accordion.Header><Accordion.Trigger>{title}</Accordion.Trigger></Accordion.Header>
              <Accordion.Content><Box padding={6}>{settings.map((line) => <SettingForm key={`${authority}${line.definition.name}`} authority={authority} line={line} />)}</Box></Accordion.Content>
            </Accordion.Item>
          ))}
        </Accordion.Root>
      )}
    </Answered>
  );
};

export const SettingsPage = () => {
  const [chosen, setChosen] = useState<string>();
  const found = useAnswer<readonly AuthorityLine[]>('/settings');
  return (
    <Answered {...found}>
      {(authorities) => {
        const authority = chosen ?? authorities[0]?.publicId;
        if (!authority) return <Nothing>There is no authority yet. Make one under “Invitations and authorities”.</Nothing>;
        return (
          <>
            <Sheet title="Authority"><SelectField label="Authority" name="authority" value={authority} options={authorities.map(({ publicId, name }) => ({ value: publicId, text: name }))} onChange={setChosen} /></Sheet>
            <Groups key={authority} authority={authority} />
          </>
        );
      }}
    </Answered>
  );
};
