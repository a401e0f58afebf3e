/** What is wrong with one cell, in words that say what to do; never the value. */
export type Fault = { field: string; message: string };

/** A cell that was read: its value, null for an empty one, or what is wrong with it. */
export type Reading = { value: string | null } | { fault: string };

export const value = (text: string | null): Reading => ({ value: text });
export const fault = (message: string): Reading => ({ fault: message });
export const isFault = (reading: Reading): reading is { fault: string } => 'fault' in reading;
