import type { Newsroom } from '../newsroom/newsroom.ts';

/** One Worker serves one publication; its Newsroom has this name. */
export const NEWSROOM_NAME = 'publication';

/** The Newsroom that this Worker writes to. */
export function newsroomOf(env: Env): DurableObjectStub<Newsroom> {
  return env.NEWSROOM.getByName(NEWSROOM_NAME);
}
