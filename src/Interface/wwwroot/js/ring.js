// <tandem-ring sounds="7.0.1 9.0.1"> sounds once for each of its words that this browser has not sounded yet.
const kept = "ring";
let audio;

function ring() {
  audio ??= new AudioContext();
  if (audio.state === "suspended") audio.resume();
  for (const [at, tone] of [[0, 880], [0.25, 660], [0.5, 880], [0.75, 660]]) {
    const [wave, volume, start] = [audio.createOscillator(), audio.createGain(), audio.currentTime + at];
    wave.frequency.value = tone;
    volume.gain.setValueAtTime(0.2, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.22);
    wave.connect(volume).connect(audio.destination);
    wave.start(start);
    wave.stop(start + 0.24);
  }
}

class Ring extends HTMLElement {
  static observedAttributes = ["sounds"];

  connectedCallback() { this.sound(); }

  attributeChangedCallback() { if (this.isConnected) this.sound(); }

  sound() {
    const words = (this.getAttribute("sounds") ?? "").split(" ").filter(Boolean);
    const sounded = new Set((localStorage.getItem(kept) ?? "").split(" "));
    if (words.every(word => sounded.has(word))) return;
    localStorage.setItem(kept, words.join(" "));
    ring();
  }
}

customElements.define("tandem-ring", Ring);
