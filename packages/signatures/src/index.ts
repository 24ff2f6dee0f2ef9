export { newSigningSecret, readSecret, InvalidSecret, type SigningKey } from './secret.js';
export { sign, type ToSign } from './sign.js';
export { verify, defaultToleranceSeconds, type Received, type Verification } from './verify.js';
