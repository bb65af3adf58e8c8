import * as v from 'valibot';

/**
 * An object by any names, also those that `v.record` leaves out (`constructor` may be an article); what comes out has
 * no other members than it names.
 */
export function byName<T>(value: v.GenericSchema<unknown, T>) {
  return v.pipe(
    v.custom<object>((input) => typeof input === 'object' && input !== null && !Array.isArray(input)),
    v.transform((input) => Object.entries(input)),
    v.array(v.tuple([v.string(), value])),
    v.transform((entries): Record<string, T> => {
      return Object.assign(Object.create(null), Object.fromEntries(entries));
    }),
  );
}
