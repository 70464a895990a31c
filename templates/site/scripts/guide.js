// What scripts know of the guide: view.PracticeView.

export function guide() {
  return globalThis.moveleaf.data.guide;
}

// The movement or version of an id such as bird-dog/leg-only.
export function movement(id) {
  return guide().movements.find((m) => m.id === id);
}
