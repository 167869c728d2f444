import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

/** Draws a BPMN model and marks the elements a case waits at and those it has passed. */
class ProcessPicture extends HTMLElement {
  model = '';
  active: string[] = [];
  done: string[] = [];
  private viewer?: any;

  connectedCallback() {
    requestAnimationFrame(() => this.draw());
  }

  disconnectedCallback() {
    this.viewer?.destroy();
    this.viewer = undefined;
  }

  private async draw() {
    if (!this.isConnected || !this.model || this.viewer) {
      return;
    }
    this.viewer = new NavigatedViewer({ container: this });
    await this.viewer.importXML(this.model);
    const canvas = this.viewer.get('canvas');
    const registry = this.viewer.get('elementRegistry');
    const mark = (ids: string[], marker: string) =>
      (ids ?? []).filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, marker));
    mark(this.done, 'process-done');
    mark(this.active, 'process-active');
    canvas.zoom('fit-viewport', 'auto');
    this.setAttribute('role', 'img');
    const name = (id: string) => registry.get(id)?.businessObject?.name ?? '';
    this.setAttribute('aria-label', (this.active ?? []).map(name).filter(Boolean).join('、'));
    this.toggleAttribute('drawn', true);
  }
}

if (!customElements.get('process-picture')) {
  customElements.define('process-picture', ProcessPicture);
}
