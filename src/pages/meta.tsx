import type { Child, FC } from 'hono/jsx';

/** A line of small facts, parted so that they stay apart without a stylesheet too; absent ones are left out. */
export const Meta: FC<{ facts: Child[] }> = ({ facts }) => {
  const present = facts.filter((fact) => fact !== null && fact !== undefined && fact !== false);
  return (
    <p class="meta">
      {present.map((fact, place) => (
        <>
          {place > 0 && ' · '}
          <bdi>{fact}</bdi>
        </>
      ))}
    </p>
  );
};
