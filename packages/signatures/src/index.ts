export { publishedKey, type PublishedKey } from './key-set.js';
export {
  InvalidSecret,
  newSigningSecret,
  readPublicKey,
  readSecret,
  readVerifyingKey,
  schemeOf,
  type InvalidSecretCode,
  type SignatureScheme,
  type SigningKey,
  type VerifyingKey,
} from './secret.js';
export { sign, type ToSign } from './sign.js';
export {
  signatureStyles,
  signByTemplate,
  templateFaults,
  templateSigner,
  type SignatureStyle,
  type SignatureTemplate,
  type TemplateFault,
  type TemplateSigner,
} from './signature-template.js';
export { verify, defaultToleranceSeconds, type Received, type Verification } from './verify.js';
