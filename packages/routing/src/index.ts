export { routeEvent, type RequestedDelivery, type RoutedEvent } from './route-event.js';
export { compileSubscription, SubscriptionIndex, type CompiledSubscription } from './subscription-index.js';
export { maxDataBytes, webhookBody } from './webhook-body.js';
