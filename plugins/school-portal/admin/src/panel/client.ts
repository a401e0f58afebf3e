import { useCallback, useEffect, useState } from 'react';
import { isFetchError, useFetchClient } from '@strapi/strapi/admin';

export type Problem = { field: string; message: string };
export type Refused = { ok: false; status: number; problems: readonly Problem[] };
export type Sent<T> = { ok: true; value: T } | Refused;

type Body<T> = { data: T };
type Told = { status?: number; details?: { problems?: readonly Problem[] } };

const base = '/school-portal';

const refusedBy = (error: unknown): Refused => {
  const told = isFetchError(error) ? ((error.response?.data.error ?? {}) as Told) : {};
  return { ok: false, status: told.status ?? 0, problems: told.details?.problems ?? [] };
};

/** `no` of nothing in a box: what no box is named for is said above the form. */
export const problemOf = (refused: Refused | undefined, field: string): string | undefined => refused?.problems.find((each) => each.field === field)?.message;

/** Asks and changes; a refusal is an answer. */
export const useClient = () => {
  const { get, post, put } = useFetchClient();
  const tell = async <T>(asked: Promise<{ data: Body<T> }>): Promise<Sent<T>> => {
    try {
      return { ok: true, value: (await asked).data.data };
    } catch (error) {
      return refusedBy(error);
    }
  };
  return {
    read: <T>(path: string) => tell<T>(get<Body<T>>(`${base}${path}`)),
    send: <T = null>(path: string, body: object = {}) => tell<T>(post<Body<T>>(`${base}${path}`, body)),
    store: <T>(path: string, body: object) => tell<T>(put<Body<T>>(`${base}${path}`, body)),
  };
};

export type Answer<T> = { state: 'loading' } | { state: 'failed' } | { state: 'here'; value: T };

/** What a page shows, read anew when the address of the question changes or `reload` is called. */
export const useAnswer = <T>(path: string): { answer: Answer<T>; reload: () => void } => {
  const { read } = useClient();
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'loading' });
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isOver = false;
    void read<T>(path).then((sent) => {
      if (!isOver) setAnswer(sent.ok ? { state: 'here', value: sent.value } : { state: 'failed' });
    });
    return () => {
      isOver = true;
    };
  }, [path, count]);
  return { answer, reload: useCallback(() => setCount((before) => before + 1), []) };
};

/** Only what is filled in. */
export const searchOf = (fields: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(fields).filter((each): each is [string, string] => Boolean(each[1]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
};
