export { routeEvent, takers, type RequestedDelivery, type RoutedEvent } from './route-event.js';
export { compileSubscription, SubscriptionIndex, type CompiledSubscription } from './subscription-index.js';
export { shapedFor, type Made, type Shapes, type Shaping } from './shaped-for.js';
