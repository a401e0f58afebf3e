const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** A UPN with its right check letter on 999, which is no authority: no real child's number is ever made up. */
export const anInventedUpn = (serial: number): string => {
  const body = `999${String(1000 + (serial % 9000)).padStart(4, '0')}${String(15 + (serial % 10)).padStart(2, '0')}${String(serial % 1000).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (at + 2), 0);
  return `${letters[sum % 23]}${body}`;
};
