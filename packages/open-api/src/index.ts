export { describeAll, described, Filter, Identified, PublicResource, Resource, Shown } from './described.js';
export { DocsController } from './docs.controller.js';
export { OpenApi, type About } from './open-api.js';
export { answered, FieldErrorAnswer, ProblemAnswer, refused, summarised, type Refusals } from './problems.js';
