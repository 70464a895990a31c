// Tones, voice and vibration: what is due when one state follows another, and how it is made.

import { left, phase, works } from './player.js';

// Hertz and seconds of the tones; low and soft, for they come near the ear on the floor.
const TONES = { go: [660, 0.25], rest: [440, 0.25], count: [550, 0.08], end: [440, 0.8] };
const LOUD = 0.2;

const seconds = (state) => Math.ceil(left(state) / 1000);

// What is due: { tone, speak }; the last three seconds are counted where a phase is long enough to get lost in.
export function cue(before, after) {
  const now = phase(after);
  if (after.mode === 'paused') {
    return {};
  }
  if (before.at !== after.at || before.mode !== after.mode || !before.lead !== !after.lead) {
    return { tone: after.mode === 'done' ? 'end' : !after.lead && works(now) ? 'go' : 'rest', speak: true };
  }
  const counts = now.kind !== 'rep' && now.seconds > 4 && seconds(after) < seconds(before) && seconds(after) <= 3;
  return counts ? { tone: 'count' } : {};
}

// What this browser has.
export const senses = ['AudioContext' in globalThis && 'beep', 'speechSynthesis' in globalThis && 'voice', 'vibrate' in navigator && 'vibrate'].filter(Boolean);

// Makes itself heard as wishes() say: { beep, voice, vibrate }. To be made while a tap or key is handled, for browsers start no sound
// without one.
export function sounder(wishes) {
  const audio = senses.includes('beep') && new AudioContext();

  function beep([pitch, length]) {
    const wave = audio.createOscillator();
    const volume = audio.createGain();
    const at = audio.currentTime;
    // A locked phone may have put it to sleep.
    if (audio.state !== 'running') {
      audio.resume();
    }
    wave.frequency.value = pitch;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(LOUD, at + 0.02);
    volume.gain.linearRampToValueAtTime(0, at + length);
    wave.connect(volume).connect(audio.destination);
    wave.start(at);
    wave.stop(at + length);
  }

  function play({ tone, speak }, text) {
    const wish = wishes();
    if (tone && wish.beep && audio) {
      beep(TONES[tone]);
    }
    if (speak && wish.vibrate) {
      navigator.vibrate?.(200);
    }
    if (speak && wish.voice && senses.includes('voice')) {
      const spoken = new SpeechSynthesisUtterance(text);
      spoken.lang = document.documentElement.lang;
      speechSynthesis.cancel();
      speechSynthesis.speak(spoken);
    }
  }

  return { play, silence: () => audio && setTimeout(() => audio.close(), 1000) };
}
