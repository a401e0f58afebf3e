import fs from 'node:fs';
import { once } from 'node:events';
import { inventedWords } from './words';

const read = ['URN', 'LA (code)', 'LA (name)', 'EstablishmentNumber', 'EstablishmentName', 'TypeOfEstablishment (code)', 'TypeOfEstablishment (name)', 'EstablishmentStatus (code)', 'EstablishmentStatus (name)', 'OpenDate', 'CloseDate', 'PhaseOfEducation (code)', 'PhaseOfEducation (name)', 'StatutoryLowAge', 'StatutoryHighAge', 'Gender (name)', 'NumberOfPupils', 'Trusts (name)', 'UKPRN', 'Street', 'Locality', 'Town', 'County (name)', 'Postcode', 'SchoolWebsite', 'TelephoneNum'];
const columns = 135;
export const header = [...read, ...Array.from({ length: columns - read.length }, (_, at) => `InventedColumn${at + 1}`)];

const others = ['', '', 'Not applicable', '999', 'Invented value', '01-09-2019', 'Does not apply here'];
const quoted = (cell: string): string => `"${cell}"`;

const rowOf = (number: number): string => {
  const isPrimary = number % 4 !== 0;
  const known = [
    String(200_000 + number), '999', 'Exampleshire (invented)', String(1000 + (number % 8000)), `Invented School ${number}, ${inventedWords(number, 20)}`, '01', 'Community school', '1', 'Open', '01-09-1999', '',
    isPrimary ? '2' : '4', isPrimary ? 'Primary' : 'Secondary', isPrimary ? '4' : '11', isPrimary ? '11' : '18', 'Mixed', String(100 + (number % 900)), number % 3 === 0 ? `Invented Trust ${number % 500}` : '', String(10_000_000 + number),
    `${number % 200} Example Street`, '', 'Exampleford', 'Exampleshire', `ZZ${number % 99} 1ZZ`, `https://school-${number}.example.org`, '01632960000',
  ];
  return [...known, ...Array.from({ length: columns - read.length }, (_, at) => others[(number + at) % others.length] ?? '')].map(quoted).join(',');
};

/** A national register of schools with the columns of the real one and nothing real in it. */
export const writeInventedRegister = async (file: string, rows: number): Promise<void> => {
  const out = fs.createWriteStream(file, { encoding: 'latin1' });
  out.write(`${header.map(quoted).join(',')}\r\n`);
  for (let from = 1; from <= rows; from += 500) {
    const piece = Array.from({ length: Math.min(500, rows - from + 1) }, (_, at) => rowOf(from + at)).join('\r\n');
    if (!out.write(`${piece}\r\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
};
