import { AttachmentContentEncoding, type Attachment } from '@cucumber/messages';

/** What an attachment says, however Cucumber wrote it. */
export const attachmentText = ({ body, contentEncoding }: Attachment): string =>
  contentEncoding === AttachmentContentEncoding.BASE64 ? Buffer.from(body, 'base64').toString('utf8') : body;
