import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { ChargeReason } from '../domain/terms';

export type Charge = { day: string; event: string; urn?: string; school?: string; name: string; role: string; because: ChargeReason; isByAgreement: boolean; pence: number };

const heads = ['Date', 'Event', 'URN', 'School', 'Name', 'Role', 'Because', 'Cost rule', 'Price in pounds'];
const text = (value: string | undefined) => ({ type: String, value: value ?? '' });

/** Every text is a cell of the type text, so that a name that begins with an equals sign stays a name. */
export const chargesSheet = (charges: readonly Charge[]): SheetData => [
  heads.map((value) => ({ type: String, value, fontWeight: 'bold' as const })),
  ...charges.map((charge) => [
    text(charge.day), text(charge.event), text(charge.urn), text(charge.school), text(charge.name), text(charge.role), text(charge.because), text(charge.isByAgreement ? 'Free with a service agreement: check' : 'Priced'),
    { type: Number, value: charge.pence / 100, format: '0.00' },
  ]),
];

export const chargesFile = (charges: readonly Charge[]): Promise<Buffer> =>
  writeExcelFile(chargesSheet(charges), { columns: [12, 40, 10, 40, 28, 24, 18, 34, 16].map((width) => ({ width })), stickyRowsCount: 1 }).toBuffer();
