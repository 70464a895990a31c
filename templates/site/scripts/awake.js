// Keeps the screen on, where the browser can.

let lock;
let wanted = false;

export async function awake(wish) {
  wanted = wish;
  lock?.release();
  lock = undefined;
  try {
    const granted = wish && await navigator.wakeLock?.request('screen') || undefined;
    if (wanted) {
      lock = granted;
    } else {
      granted?.release();
    }
  } catch {
    // Not allowed here, or the battery is low.
  }
}

// A screen that was off takes the lock with it.
document.addEventListener('visibilitychange', () => wanted && !document.hidden && awake(true));
