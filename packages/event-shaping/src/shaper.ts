import type { SubscriptionChanged } from '@crossdock/contracts';
import { deliveryBody, inputText, parseInput, type ShapedEvent } from './event.js';
import { outputText } from './output-text.js';
import { Rests, type Owner } from './rests.js';
import { Sandbox } from './sandbox/sandbox.js';
import { compileFields } from './value.js';

/** How a subscription wants the bodies of its deliveries. */
export type Transform = NonNullable<SubscriptionChanged['transform']>;

type FieldsTransform = Extract<Transform, { kind: 'fields' }>;

/**
 * Makes the bodies of deliveries: fields in this process, because all they cost is bounded; expressions in the sandbox. What a
 * transform makes is a function of the transform and the event, so an event that is routed again has the same bodies.
 */
export class Shaper {
  private readonly sandbox: Sandbox;
  private readonly compiled = new WeakMap<FieldsTransform, (document: unknown) => Record<string, unknown>>();
  private readonly inputs = new WeakMap<ShapedEvent, { text: string; document?: unknown }>();

  /** @param options `maxWaiting`: expressions that may wait for their turn; `SandboxBusy` beyond */
  constructor(options: { maxWaiting?: number } = {}, rests = new Rests()) {
    this.sandbox = new Sandbox(rests, options.maxWaiting);
  }

  /**
   * The request body of a delivery of this event.
   * @throws ShapingFailed where the transform fails; SandboxBusy, SandboxUnavailable; any other error is not the transform's either
   */
  async shape(transform: Transform, event: ShapedEvent, owner: Owner): Promise<Buffer> {
    const output =
      transform.kind === 'fields'
        ? this.fields(transform, event)
        : await this.sandbox.evaluate(owner, transform.expression, this.inputOf(event).text, event.time);
    return deliveryBody(event, output, transform.output);
  }

  /** Whether an expression compiles. @throws ShapingFailed (`expression_not_valid`), SandboxBusy, SandboxUnavailable */
  check(expression: string, owner: Owner): Promise<void> {
    return this.sandbox.check(owner, expression);
  }

  /** Nothing is shaped any more. */
  close(): void {
    this.sandbox.close();
  }

  private fields(transform: FieldsTransform, event: ShapedEvent): string {
    let dataOf = this.compiled.get(transform);
    if (!dataOf) {
      dataOf = compileFields(transform.fields);
      this.compiled.set(transform, dataOf);
    }
    const input = this.inputOf(event);
    input.document ??= parseInput(input.text);
    return outputText(dataOf(input.document));
  }

  /** Made once for all subscriptions that want the event. */
  private inputOf(event: ShapedEvent): { text: string; document?: unknown } {
    let input = this.inputs.get(event);
    if (!input) {
      input = { text: inputText(event) };
      this.inputs.set(event, input);
    }
    return input;
  }
}
