import { useState } from 'react';
import type { Listed } from '../../../server/src/admin-panel/answers';
import { searchOf, useAnswer } from './client';

type Fields = Readonly<Record<string, string>>;

/** A list that is searched by the press of a button and turned by key. */
export const useListing = <Row>(path: string, empty: Fields) => {
  const [typed, setTyped] = useState<Fields>(empty);
  const [asked, setAsked] = useState<Fields>(empty);
  const [after, setAfter] = useState<string>();
  const { answer, reload } = useAnswer<Listed<Row>>(`${path}${searchOf({ ...asked, after })}`);
  return {
    typed, asked, after, answer, reload,
    type: (name: string) => (value: string) => setTyped((before) => ({ ...before, [name]: value })),
    search: (fields: Fields = typed) => {
      setAfter(undefined);
      setTyped(fields);
      setAsked(fields);
    },
    turn: setAfter,
  };
};
