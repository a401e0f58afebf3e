import { z } from 'zod';
import { colleagueRoles } from '../domain/people';

/** Version of the record that the person had before them. */
export const version = z.coerce.number().int().min(0);
export const personName = z.string().trim().min(1, 'Enter the person’s name').max(120, 'Enter a name of up to 120 characters');
const address = z.string().trim().max(200).regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Enter an e-mail address, like name@school.example');
export const colleagueRole = z.enum(colleagueRoles, { message: 'Choose what they do' });
export const colleague = { name: personName, email: address, role: colleagueRole };
/** Somebody in the room may have no address to give. */
export const addressOrNone = z.union([z.literal(''), address]);
/** One box or several of the same name; a browser posts nothing for none. */
export const texts = z.union([z.array(z.string().max(40)), z.string().max(40).transform((each) => [each])]).optional().transform((all) => all ?? []);
