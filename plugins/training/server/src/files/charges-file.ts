import type { SheetModel } from '@virtual-school/strapi-plugin-documents/api';
import type { ChargeReason } from '../domain/terms';

export type Charge = { day: string; event: string; urn?: string; school?: string; name: string; role: string; because: ChargeReason; isByAgreement: boolean; pence: number };

/** What is to be charged, a line each, for the spreadsheet of whoever sends invoices. */
export const chargesSheet = (charges: readonly Charge[]): SheetModel => ({
  name: 'Charges',
  header: ['Date', 'Event', 'URN', 'School', 'Name', 'Role', 'Because', 'Cost rule', 'Price in pounds'],
  rows: charges.map(({ day, event, urn, school, name, role, because, isByAgreement, pence }) => [day, event, urn ?? '', school ?? '', name, role, because, isByAgreement ? 'Free with a service agreement: check' : 'Priced', pence / 100]),
});
