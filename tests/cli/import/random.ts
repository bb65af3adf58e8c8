/**
 * Whole numbers from 0 up to a bound, the same in every run (Numerical Recipes' generator).
 *
 * @example const random = createRandom(1); random(6) // 0 to 5
 */
export function createRandom(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}
