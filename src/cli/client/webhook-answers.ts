import * as v from 'valibot';

/** The answers about webhooks that the command line reads; members that it does not use are let through. */

const failure = v.nullable(v.object({ at: v.string(), status: v.nullable(v.number()), detail: v.string() }));
const stateMembers = {
  id: v.string(),
  url: v.string(),
  state: v.picklist(['active', 'paused', 'gone']),
  reason: v.nullable(v.string()),
  backlog: v.number(),
  next_attempt: v.nullable(v.string()),
  last_success: v.nullable(v.string()),
  last_error: failure,
};
/** `POST /webhooks/<id>/resume` */
export const stateAnswer = v.looseObject(stateMembers);
/** `POST /webhooks`, `POST /webhooks/<id>/rotate` */
export const secretAnswer = v.looseObject({
  ...stateMembers,
  secret: v.pipe(v.string(), v.regex(/^whsec_[A-Za-z0-9+/=]+$/)),
});
/** `GET /webhooks` */
export const listAnswer = v.object({
  webhooks: v.array(stateAnswer),
  hub: v.nullable(
    v.looseObject({ url: v.string(), waiting: v.number(), last_success: v.nullable(v.string()), last_error: failure }),
  ),
});
/** `POST /webhooks/<id>/test` */
export const testAnswer = v.object({
  delivered: v.boolean(),
  status: v.nullable(v.number()),
  detail: v.string(),
  body: v.string(),
});
