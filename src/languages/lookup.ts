/** Why a language was served. */
export type Reason = 'exact' | 'match' | 'fallback' | 'original';

/** The language contract: what was asked for, what is served and why (design: every answer whose language was chosen). */
export interface Negotiation {
  requested: string[];
  served: string;
  reason: Reason;
  available: string[];
}
