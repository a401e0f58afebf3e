export * from './days';
export * from './terms';
export { bankHolidays, isBankHoliday } from './bank-holidays';
