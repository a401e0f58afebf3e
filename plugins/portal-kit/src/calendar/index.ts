export * from './days';
export { bankHolidays, isBankHoliday } from './bank-holidays';
