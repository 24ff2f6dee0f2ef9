export { testStack, type TestStack } from './stack.js';
export { createDatabase, type TestDatabase } from './database.js';
export { createBus, type Bus, type BusRecord, type ToPublish } from './bus.js';
export { startApp, type RunningApp } from './app.js';
export { RecordingEndpoint, type Behaviour, type RecordedRequest } from './recording-endpoint.js';
export { eventually, found, type Patience } from './eventually.js';
export { freePort } from './free-port.js';
export { hostileNames, hostileUrls } from './hostile-urls.js';
export { NameServer, type Answers } from './name-server.js';
