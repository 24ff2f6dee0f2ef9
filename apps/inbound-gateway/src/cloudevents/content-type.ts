/** How a request carries events: CloudEvents HTTP protocol binding 1.0.2, section 3. */
export type ContentMode = 'binary' | 'structured' | 'batch' | 'unsupported';

/** The mode that a Content-Type asks for. Only the JSON event format is known, and only as UTF-8. */
export function contentModeOf(contentType: string | undefined): ContentMode {
  if (contentType === undefined) return 'binary';
  const mediaType = mediaTypeOf(contentType);
  if (!mediaType.startsWith('application/cloudevents')) return 'binary';
  if (!isUtf8Charset(contentType)) return 'unsupported';
  if (mediaType === 'application/cloudevents+json') return 'structured';
  if (mediaType === 'application/cloudevents-batch+json') return 'batch';
  return 'unsupported';
}

/** Whether data of this type is JSON (RFC 6839, section 3.1). Absent means JSON, as in the JSON event format. */
export function isJsonContentType(contentType: string | undefined): boolean {
  if (contentType === undefined) return true;
  const mediaType = mediaTypeOf(contentType);
  if (!isUtf8Charset(contentType)) return false;
  return mediaType === 'application/json' || /^[^/\s]+\/[^/\s]+\+json$/.test(mediaType);
}

function mediaTypeOf(contentType: string): string {
  const semicolon = contentType.indexOf(';');
  return (semicolon === -1 ? contentType : contentType.slice(0, semicolon)).trim().toLowerCase();
}

function isUtf8Charset(contentType: string): boolean {
  if (!contentType.includes(';')) return true;
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1];
  return charset === undefined || /^(utf-8|us-ascii)$/i.test(charset);
}
