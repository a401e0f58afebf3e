import { templateFrom, type Template, type WrittenTemplate } from '../domain/self-review';

/** A template that is about nothing special: two groups, three statements, three levels. */
export const aTemplate = (more: Partial<WrittenTemplate> = {}): Template =>
  templateFrom({ id: 'template', title: 'A template', introduction: 'What it is for.', forWhom: 'Everybody', levels: 'Not yet\nStarting\nIn place', groups: [{ title: 'First', evidence: 'A rota', statements: 'We greet.\nWe listen.' }, { title: 'Second', statements: 'We learn.' }], ...more });
