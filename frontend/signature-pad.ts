/**
 * A box to sign in with a finger, a pen or the mouse. The drawing is kept as strokes in the box's own coordinates, so that
 * turning the phone loses nothing; after each stroke the property `value` holds the signature as a PNG data address (empty
 * for a blank box) and the event `value-changed` tells so.
 */
class SignaturePad extends HTMLElement {
  value = '';
  private readonly canvas = document.createElement('canvas');
  private readonly hint = document.createElement('span');
  private strokes: Array<Array<[number, number]>> = [];
  private drawing: Array<[number, number]> | null = null;
  private observer: ResizeObserver | null = null;

  static readonly WIDTH = 600;
  static readonly HEIGHT = 240;

  connectedCallback(): void {
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' });
      const style = document.createElement('style');
      style.textContent = `
        :host { display: block; position: relative; width: 100%; max-width: 600px; aspect-ratio: 5 / 2; border: 1px dashed
          var(--lumo-contrast-50pct, #888); border-radius: 6px; background: #fff; box-sizing: border-box; overflow: hidden; }
        :host(:focus-within) { border-color: var(--lumo-primary-color, #1f5fa8); }
        canvas { width: 100%; height: 100%; display: block; touch-action: none; cursor: crosshair; }
        span { position: absolute; inset: 0; display: flex; align-items: center; justify-content: center; color: #6b7683;
          pointer-events: none; font-size: 1rem; }`;
      root.append(style, this.canvas, this.hint);
      this.canvas.setAttribute('role', 'img');
      this.canvas.addEventListener('pointerdown', (event) => this.begin(event));
      this.canvas.addEventListener('pointermove', (event) => this.draw(event));
      for (const end of ['pointerup', 'pointercancel']) {
        this.canvas.addEventListener(end, () => this.end());
      }
    }
    this.hint.textContent = this.getAttribute('placeholder') ?? '';
    this.canvas.setAttribute('aria-label', this.getAttribute('placeholder') ?? '');
    this.observer = new ResizeObserver(() => this.repaint());
    this.observer.observe(this);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
  }

  /** Empties the box. */
  clear(): void {
    this.strokes = [];
    this.repaint();
    this.publish();
  }

  private begin(event: PointerEvent): void {
    if (this.drawing || event.button > 0) {
      return;
    }
    event.preventDefault();
    this.canvas.setPointerCapture(event.pointerId);
    this.drawing = [this.point(event)];
    this.strokes.push(this.drawing);
    this.repaint();
  }

  private draw(event: PointerEvent): void {
    if (this.drawing) {
      const moves = event.getCoalescedEvents?.() ?? [];
      (moves.length > 0 ? moves : [event]).forEach((move) => this.drawing!.push(this.point(move)));
      this.repaint();
    }
  }

  private end(): void {
    if (this.drawing) {
      this.drawing = null;
      this.publish();
    }
  }

  private point(event: PointerEvent): [number, number] {
    const box = this.canvas.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * SignaturePad.WIDTH,
      ((event.clientY - box.top) / box.height) * SignaturePad.HEIGHT,
    ];
  }

  private repaint(): void {
    const scale = (this.canvas.clientWidth / SignaturePad.WIDTH) * (window.devicePixelRatio || 1);
    this.paint(this.canvas, scale || 1);
    this.hint.style.display = this.strokes.length > 0 ? 'none' : 'flex';
  }

  private paint(canvas: HTMLCanvasElement, scale: number): void {
    canvas.width = Math.round(SignaturePad.WIDTH * scale);
    canvas.height = Math.round(SignaturePad.HEIGHT * scale);
    const pen = canvas.getContext('2d')!;
    pen.scale(scale, scale);
    pen.lineWidth = 4;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = '#111';
    for (const stroke of this.strokes) {
      pen.beginPath();
      pen.moveTo(stroke[0][0], stroke[0][1]);
      stroke.forEach(([x, y]) => pen.lineTo(x, y));
      if (stroke.length === 1) {
        pen.lineTo(stroke[0][0] + 0.1, stroke[0][1]);
      }
      pen.stroke();
    }
  }

  /** A tap is no signature: at least some way must have been drawn. */
  private isSigned(): boolean {
    return this.strokes.reduce((points, stroke) => points + stroke.length, 0) > 8;
  }

  private publish(): void {
    const copy = document.createElement('canvas');
    this.paint(copy, 1);
    this.value = this.isSigned() ? copy.toDataURL('image/png') : '';
    this.dispatchEvent(new CustomEvent('value-changed', { bubbles: true, composed: true }));
  }
}

if (!customElements.get('signature-pad')) {
  customElements.define('signature-pad', SignaturePad);
}
