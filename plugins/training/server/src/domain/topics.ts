/** What an event is about, in words. A code that is not known here is shown as it is. */
export const topicTitle: Readonly<Record<string, string>> = {
  'new-designated-teacher': 'New designated teachers', network: 'Network meeting', 'attachment-and-trauma': 'Attachment and trauma', 'the-plan': 'The personal education plan', premium: 'Pupil premium plus',
  attendance: 'Attendance', suspension: 'Suspension and exclusion', governors: 'Governors', 'social-work': 'Social work', other: 'Other',
};
