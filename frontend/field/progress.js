/** How far responsibility and standardization are at an enterprise, in the words of whoever is there; nothing has to be said. */
import { choice, el, word } from './view.js';

const TOPICS = ['responsibility', 'self_evaluation', 'risk', 'rectification'];
const STATES = ['not_started', 'underway', 'done'];

/** The section of a visit's form. */
export function progressSection(form) {
  const section = el('section', { class: 'progress' });
  const draw = () =>
    section.replaceChildren(
      el('h2', {}, word('progress')),
      el('p', { class: 'hint' }, word('progress.hint')),
      ...TOPICS.map((topic) => point(form, topic, draw)),
    );
  draw();
  return section;
}

function point(form, topic, draw) {
  const told = form.body.progress.find((one) => one.topic === topic);
  return el(
    'div',
    { class: 'point', 'data-topic': topic },
    el('p', {}, word(`progress.${topic}`)),
    choice(
      word(`progress.${topic}`),
      STATES.map((state) => [state, word(`progress.state.${state}`)]),
      told?.state,
      (state) => {
        if (told) {
          told.state = state;
        } else {
          form.body.progress.push({ topic, state, note: '' });
          draw();
        }
        void form.keep();
      },
    ),
    told ? form.field('input', word('progress.note'), told, 'note', { maxlength: 500 }) : null,
    told ? el('button', { type: 'button', class: 'quiet', onclick: () => remove(form, told, draw) }, word('progress.remove')) : null,
  );
}

function remove(form, told, draw) {
  form.body.progress = form.body.progress.filter((one) => one !== told);
  void form.keep();
  draw();
}
