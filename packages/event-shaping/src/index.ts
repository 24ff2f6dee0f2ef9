export { eventOf, deliveryBody, type ShapedEvent } from './event.js';
export {
  compileExpression,
  ExpressionFailed,
  expressionLimits,
  isTimeout,
  readable,
  syntaxTree,
  type EvaluateOnce,
} from './expression.js';
export { compilePath, type Read } from './path.js';
export { restLimits, type Owner } from './rests.js';
export { SandboxBusy, SandboxUnavailable } from './sandbox/sandbox.js';
export { Shaper, type Transform } from './shaper.js';
export { ShapingFailed, type ShapingCode } from './shaping-failed.js';
export { compileFields, compileValue } from './value.js';
export { maxDataBytes, webhookBody } from './webhook-body.js';
