import type { ReactElement } from 'react';
import { Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';

type Props = { question: string; title: string; onYes: () => Promise<void>; children: ReactElement };

/** Asks before something that people notice. */
export const Confirm = ({ question, title, onYes, children }: Props) => (
  <Dialog.Root>
    <Dialog.Trigger>{children}</Dialog.Trigger>
    <ConfirmDialog title={title} onConfirm={onYes}>{question}</ConfirmDialog>
  </Dialog.Root>
);
