/** Only addresses that lead somewhere harmless: https, or a file of this site. An editor may have typed anything. */
export const isSafeLink = (link: string | undefined): link is string => /^(https?:\/\/|\/(?!\/))/i.test(link ?? '');
