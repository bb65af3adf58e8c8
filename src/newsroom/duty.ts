/** Something that the Newsroom does when its time has come; a Durable Object has one alarm for all of them. */
export interface Duty {
  /** When there is next something to do, in milliseconds since 1970; `null`: nothing. */
  nextDue(): number | null;
  /** Does what is due. May throw: it is logged and tried again. */
  run(now: number): Promise<void>;
}
