const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `targets.0.what` in row 2 is `targets.2.what`, and so are its id and what describes it. Other names stay. */
export const renumbered = (text: string, list: string, row: number): string =>
  text.split(' ').map((word) => word.replace(new RegExp(`^(${escaped(list)}[.-])\\d+(?=[.-])`), `$1${row}`)).join(' ');
