export * from './attached-file';
export { attachmentPages, type AttachmentRules } from './attachment-pages';
