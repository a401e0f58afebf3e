import type { ReactNode } from 'react';
import { Box, Field, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';

type Base = { label: string; name: string; hint?: string; error?: string };
type TextProps = Base & { value: string; type?: string; onChange: (value: string) => void };

export const TextField = ({ label, name, hint, error, value, type = 'text', onChange }: TextProps) => (
  <Field.Root name={name} hint={hint} error={error}>
    <Field.Label>{label}</Field.Label>
    <TextInput type={type} value={value} onChange={(event) => onChange(event.target.value)} />
    <Field.Error />
    <Field.Hint />
  </Field.Root>
);

type Option = { value: string; text: string };
type SelectProps = Base & { value: string; options: readonly Option[]; onChange: (value: string) => void };

/** The select takes no empty value: an option that stands for none is called so in it. */
const any = 'any';

export const SelectField = ({ label, name, hint, error, value, options, onChange }: SelectProps) => (
  <Field.Root name={name} hint={hint} error={error}>
    <Field.Label>{label}</Field.Label>
    <SingleSelect value={value || (options.some((option) => option.value === '') ? any : null)} onChange={(chosen) => onChange(chosen === any ? '' : String(chosen))}>
      {options.map((option) => <SingleSelectOption key={option.value} value={option.value || any}>{option.text}</SingleSelectOption>)}
    </SingleSelect>
    <Field.Error />
    <Field.Hint />
  </Field.Root>
);

/** A form on its own sheet; boxes stand beside each other where there is room. */
export const Sheet = ({ title, children }: { title?: string; children: ReactNode }) => (
  <Box tag="section" padding={6} marginBottom={6} background="neutral0" hasRadius shadow="tableShadow" {...(title && { 'aria-label': title })}>{children}</Box>
);

export const Beside = ({ children }: { children: ReactNode }) => (
  <div style={{ display: 'grid', gap: '1.6rem', gridTemplateColumns: 'repeat(auto-fit, minmax(min(22rem, 100%), 1fr))', alignItems: 'start' }}>{children}</div>
);
