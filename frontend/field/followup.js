/** Following up hazards at a visit: what is open there, how long it has been due, and what was seen of its rectification (整改跟踪). */
import { choice, dayOf, el, minuteOf, photoStrip, chip, word } from './view.js';

/** The duty that such a visit is recorded under. */
export const FOLLOW_UP = 'follow_up';

const SEEN = ['untouched', 'underway', 'done'];
const RECHECK = ['passed', 'returned'];
const LONGEST_TITLE = 20;

/** Days from one day to another, both as 2025-11-22. */
function daysBetween(from, to) {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}

function todayHere() {
  return minuteOf(new Date()).slice(0, 10);
}

/** How long a hazard is due, in plain words; reckoned on the phone, so that a list kept from yesterday says what is so today. */
function dueWords(hazard) {
  if (!hazard.dueOn) {
    return el('span', { class: 'hint' }, word('follow.no-due'));
  }
  const due = word('follow.due', dayOf(hazard.dueOn));
  if (!hazard.owed) {
    return el('span', { class: 'hint' }, due);
  }
  const left = daysBetween(todayHere(), hazard.dueOn);
  if (left < 0) {
    return el('span', { class: 'reason' }, `${due} · ${word('follow.late', -left)}`);
  }
  return el('span', { class: 'hint' }, `${due} · ${left === 0 ? word('follow.today') : word('follow.left', left)}`);
}

/** The section of a visit's form; null where nothing is open. A hazard that left the list since it was written about keeps its entry. */
export function followSection(form) {
  const open = form.place.hazards ?? [];
  const gone = form.body.followUps
    .filter((entry) => !open.some((hazard) => hazard.id === entry.hazardId))
    .map((entry) => ({ id: entry.hazardId, what: entry.what, place: '', state: '', dueOn: null, owed: false, responsible: '', recheck: false }));
  const hazards = [...open, ...gone];
  if (hazards.length === 0) {
    return null;
  }
  const section = el('section', { class: 'follow-ups' });
  const draw = () =>
    section.replaceChildren(el('h2', {}, word('follow', open.length)), ...hazards.map((hazard) => hazardCard(form, hazard, draw)));
  draw();
  return section;
}

function hazardCard(form, hazard, draw) {
  const entry = form.body.followUps.find((one) => one.hazardId === hazard.id);
  const card = el(
    'div',
    { class: 'card follow', 'data-hazard': hazard.id },
    el('span', { class: 'card-head' }, el('strong', {}, hazard.what), hazard.state ? chip(hazard.recheck ? 'wait' : '', hazard.state) : null),
    hazard.major ? chip('bad', word('follow.major')) : null,
    hazard.place ? el('span', { class: 'hint' }, word('follow.where', hazard.place)) : null,
    dueWords(hazard),
    hazard.responsible ? el('span', { class: 'hint' }, word('follow.who', hazard.responsible)) : null,
  );
  if (!entry) {
    card.append(el('button', { type: 'button', class: 'wide', onclick: () => begin(form, hazard) }, word('follow.begin')));
    return card;
  }
  const due = form.field('input', word('follow.new-due'), entry, 'dueOn', { type: 'date', min: todayHere() });
  due.hidden = entry.result !== 'returned';
  card.append(
    el('span', { class: 'hint' }, word(hazard.recheck ? 'follow.recheck-hint' : 'follow.seen-hint')),
    choice(
      `${word('follow.result')} ${hazard.what}`,
      [...(hazard.recheck || RECHECK.includes(entry.result) ? RECHECK : []), ...SEEN].map((key) => [key, word(`follow.${key}`)]),
      entry.result,
      (result) => {
        entry.result = result;
        due.hidden = result !== 'returned';
        void form.keep();
      },
    ),
    due,
    form.field('textarea', word('follow.note'), entry, 'note', { rows: 2, maxlength: 500 }),
    photoStrip(
      form.photos.filter((photo) => entry.photos.includes(photo.id)),
      (file) => void form.addPhoto(file, entry.photos, draw),
      (photo) => void form.removePhoto(photo, entry.photos, draw),
    ),
    el('button', { type: 'button', class: 'quiet', onclick: () => remove(form, entry, draw) }, word('follow.remove')),
  );
  return card;
}

function begin(form, hazard) {
  form.body.followUps.push({ hazardId: hazard.id, what: hazard.what, result: null, note: '', dueOn: null, photos: [] });
  if (!form.body.duties.includes(FOLLOW_UP)) {
    form.body.duties.push(FOLLOW_UP);
  }
  void form.keep();
  // the duty above is ticked with it
  form.draw();
  document.querySelector(`[data-hazard="${hazard.id}"]`)?.scrollIntoView({ block: 'center' });
}

function remove(form, entry, draw) {
  form.photos = form.photos.filter((photo) => !entry.photos.includes(photo.id));
  form.body.followUps = form.body.followUps.filter((one) => one !== entry);
  void form.keep();
  draw();
}

/** What is missing of the follow-ups, in words; empty if nothing is. */
export function followProblem(body) {
  for (const entry of body.followUps) {
    const title = entry.what.length > LONGEST_TITLE ? `${entry.what.slice(0, LONGEST_TITLE)}…` : entry.what;
    if (!entry.result) {
      return word('problem.follow', title);
    }
    if (RECHECK.includes(entry.result) && !entry.note.trim()) {
      return word('problem.follow-note', title);
    }
    if (entry.result === 'returned' && !(entry.dueOn >= todayHere())) {
      return word('problem.follow-due', title);
    }
  }
  return '';
}
