/* People by their names. */

/** @return a function from a user's id to a promise of a name beside it, such as "Robin Okafor (reviewer)"; each is asked for once */
export function people(api) {
  const known = new Map();
  return (id) => {
    if (!id) return Promise.resolve('');
    if (!known.has(id)) known.set(id, named(api, id));
    return known.get(id);
  };
}

/** Whoever has left, or may not be read, keeps the id. */
async function named(api, id) {
  const answer = await fetch(`${api.engineApi}/user/${encodeURIComponent(id)}/profile`, { headers: { Accept: 'application/json' } })
    .catch(() => null);
  if (!answer?.ok) return id;
  const { firstName, lastName } = await answer.json();
  const name = [firstName, lastName].filter(Boolean).join(' ');
  return name ? `${name} (${id})` : id;
}
