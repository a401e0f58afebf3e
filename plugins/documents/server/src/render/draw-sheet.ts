import writeXlsxFile from 'write-excel-file/node';
import { widthsOf, type SheetModel } from '../domain/sheet-model';

const cell = (value: string | number) => (typeof value === 'number' ? { value, type: Number } : { value, type: String });

/** An .xlsx with one sheet, its first row held in place. Every text is written as a text: none becomes a formula. */
export const drawSheet = (model: SheetModel): Promise<Buffer> =>
  writeXlsxFile(
    [model.header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })), ...model.rows.map((row) => row.map(cell))],
    { sheet: model.name.slice(0, 31), columns: widthsOf(model).map((width) => ({ width })), stickyRowsCount: 1 },
  ).toBuffer();
