/**
 * A floor plan with coloured points. Points are placed and moved with mouse, pen or finger; with the keyboard a point is reached by
 * Tab and moved with the arrow keys (Shift: smaller steps). All places are shares of the picture, 0 to 1, so that they hold at any size.
 *
 * Properties: `src` (address of the picture), `alt`, `ratio` (width : height), `points` (JSON), `editable`, `selected` (id).
 * Events, with `detail`: `point-selected` {id}, `point-moved` {id, x, y}, `map-clicked` {x, y}.
 */
interface Point {
  id: string;
  number: number;
  color: string;
  label: string;
  x: number;
  y: number;
}

class RiskMap extends HTMLElement {
  private readonly picture = document.createElement('img');
  private readonly plan = document.createElement('div');
  private shown: Point[] = [];
  private marks = new Map<string, HTMLButtonElement>();
  private chosen = '';
  private open = false;
  private timer = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = `
      :host { display: block; width: 100%; }
      div { position: relative; width: 100%; background: #fff; border: 1px solid var(--lumo-contrast-20pct, #ccc);
        border-radius: 6px; box-sizing: border-box; }
      div.open { cursor: crosshair; }
      img { display: block; width: 100%; height: 100%; border-radius: 6px; user-select: none; -webkit-user-drag: none; }
      button { position: absolute; width: 28px; height: 28px; margin: -14px 0 0 -14px; padding: 0; border-radius: 50%;
        border: 2px solid #fff; box-shadow: 0 1px 4px rgba(0, 0, 0, 0.45); font: 600 13px/1 sans-serif; color: #fff; cursor: pointer; }
      div.open button { touch-action: none; cursor: grab; }
      button.chosen { outline: 3px solid #102a43; outline-offset: 1px; z-index: 2; }
      button:focus-visible { outline: 3px solid #102a43; outline-offset: 1px; z-index: 3; }
      .red { background: #c62828; } .orange { background: #b85600; } .yellow { background: #f2c200; color: #332900; }
      .blue { background: #1e6fd9; }`;
    this.plan.append(this.picture);
    this.picture.draggable = false;
    this.plan.addEventListener('click', (event) => this.clicked(event));
    root.append(style, this.plan);
  }

  connectedCallback(): void {
    // what was set before this class was there
    for (const name of ['src', 'alt', 'ratio', 'points', 'editable', 'selected']) {
      if (Object.prototype.hasOwnProperty.call(this, name)) {
        const self = this as unknown as Record<string, unknown>;
        const value = self[name];
        delete self[name];
        self[name] = value;
      }
    }
  }

  set src(value: string) {
    this.picture.src = value;
  }

  set alt(value: string) {
    this.picture.alt = value;
  }

  set ratio(value: string) {
    this.plan.style.aspectRatio = value;
  }

  set editable(value: boolean) {
    this.open = value;
    this.plan.classList.toggle('open', value);
  }

  set selected(value: string) {
    this.chosen = value ?? '';
    this.marks.forEach((mark, id) => mark.classList.toggle('chosen', id === this.chosen));
  }

  set points(json: string) {
    this.shown = JSON.parse(json || '[]') as Point[];
    const kept = new Map<string, HTMLButtonElement>();
    for (const point of this.shown) {
      const mark = this.marks.get(point.id) ?? this.mark(point.id);
      mark.className = point.color;
      mark.textContent = String(point.number);
      mark.setAttribute('aria-label', point.label);
      mark.title = point.label;
      mark.classList.toggle('chosen', point.id === this.chosen);
      this.put(mark, point.x, point.y);
      kept.set(point.id, mark);
    }
    this.marks.forEach((mark, id) => {
      if (!kept.has(id)) {
        mark.remove();
      }
    });
    this.marks = kept;
  }

  private mark(id: string): HTMLButtonElement {
    const mark = document.createElement('button');
    mark.type = 'button';
    mark.addEventListener('click', (event) => {
      event.stopPropagation();
      this.tell('point-selected', { id });
    });
    mark.addEventListener('pointerdown', (event) => this.drag(event, mark, id));
    mark.addEventListener('keydown', (event) => this.nudge(event, mark, id));
    this.plan.append(mark);
    return mark;
  }

  private drag(event: PointerEvent, mark: HTMLButtonElement, id: string): void {
    if (!this.open || event.button > 0) {
      return;
    }
    mark.setPointerCapture(event.pointerId);
    const begun = [event.clientX, event.clientY];
    let moved = false;
    const move = (next: PointerEvent): void => {
      // a finger trembles: a tap chooses, it does not move
      moved = moved || Math.hypot(next.clientX - begun[0], next.clientY - begun[1]) > 5;
      if (moved) {
        const [x, y] = this.place(next);
        this.put(mark, x, y);
      }
    };
    const end = (last: PointerEvent): void => {
      mark.removeEventListener('pointermove', move);
      mark.removeEventListener('pointerup', end);
      mark.removeEventListener('pointercancel', end);
      if (moved) {
        const [x, y] = this.place(last);
        this.keep(id, x, y);
      }
    };
    mark.addEventListener('pointermove', move);
    mark.addEventListener('pointerup', end);
    mark.addEventListener('pointercancel', end);
  }

  private nudge(event: KeyboardEvent, mark: HTMLButtonElement, id: string): void {
    const ways: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const way = ways[event.key];
    const point = this.shown.find((one) => one.id === id);
    if (!this.open || !way || !point) {
      return;
    }
    event.preventDefault();
    const step = event.shiftKey ? 0.002 : 0.01;
    point.x = within(point.x + way[0] * step);
    point.y = within(point.y + way[1] * step);
    this.put(mark, point.x, point.y);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.keep(id, point.x, point.y), 500);
  }

  private keep(id: string, x: number, y: number): void {
    const point = this.shown.find((one) => one.id === id);
    if (point) {
      point.x = x;
      point.y = y;
    }
    this.tell('point-moved', { id, x, y });
  }

  private clicked(event: MouseEvent): void {
    if (this.open) {
      const [x, y] = this.place(event);
      this.tell('map-clicked', { x, y });
    }
  }

  private place(event: MouseEvent): [number, number] {
    const box = this.plan.getBoundingClientRect();
    return [within((event.clientX - box.left) / box.width), within((event.clientY - box.top) / box.height)];
  }

  private put(mark: HTMLButtonElement, x: number, y: number): void {
    mark.style.left = `${x * 100}%`;
    mark.style.top = `${y * 100}%`;
  }

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}

if (!customElements.get('risk-map')) {
  customElements.define('risk-map', RiskMap);
}
