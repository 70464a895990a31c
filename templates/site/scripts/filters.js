// What readers look for: { q: 'plank', trains: ['strength'], … }. It stands in the address.

// From a fragment such as #q=plank&trains=strength,control.
export function fromFragment(fragment) {
  const wanted = { q: '' };
  new URLSearchParams(fragment.replace(/^#/, '')).forEach((value, name) => {
    wanted[name] = name === 'q' ? value.trim() : value.split(',');
  });
  return wanted;
}

export function toFragment(wanted) {
  const given = Object.entries(wanted).filter(([, value]) => value.length > 0);
  return given.map(([name, value]) => `${name}=${[value].flat().map(encodeURIComponent).join(',')}`).join('&');
}

// Whether a movement fits: any of the choices of a kind, in all kinds. Of things to have, it needs none but those chosen.
export function fits(movement, { q, ...choices }) {
  return Object.entries(choices).every(([name, chosen]) => {
    const own = movement[name].split(' ').filter(Boolean);
    return name === 'equipment'
      ? own.every((any) => any.split('/').some((thing) => chosen.includes(thing)))
      : own.some((token) => chosen.includes(token));
  });
}

// How many movements a choice would give: of things to have, together with those chosen already; otherwise by itself.
export function counted(movements, wanted, name, token) {
  const chosen = name === 'equipment' ? [...(wanted[name] ?? []), token] : [token];
  return movements.filter((movement) => fits(movement, { ...wanted, [name]: chosen })).length;
}
