/** One visit, as it is written on the spot. Every change is kept at once, so that a closed page or an empty battery loses nothing. */
import { namedPhotos, photosOf, removeVisit, saveVisit } from './store.js';
import { SAVED } from './sync.js';
import { progressSection } from './progress.js';
import { FOLLOW_UP, followSection } from './followup.js';
import { visitProblem } from './problem.js';
import { smaller } from './photo.js';
import { choice, dayOf, el, minuteOf, photoStrip, say, word } from './view.js';

/** State of a visit that is still being written. */
export const DRAFT = 'draft';

/** Days that are proposed for putting a hazard right. */
const DUE_DAYS = 7;

export async function visitPage(page, place, today, draft, finished) {
  const visit = draft ?? begun(place, today);
  const named = namedPhotos(visit.body);
  const photos = draft ? (await photosOf(draft.id)).filter((photo) => named.has(photo.id)) : [];
  const form = new VisitForm(page, place, today, visit, photos, finished);
  form.draw();
}

function begun(place, today) {
  return {
    id: crypto.randomUUID(),
    owner: today.member.id,
    enterprise: place.id,
    name: place.name,
    visitedAt: new Date().toISOString(),
    state: DRAFT,
    problem: '',
    body: { enterpriseId: place.id, visitedAt: '', duties: [], note: '', whistle: false, guideId: null, answers: [], findings: [], followUps: [], progress: [], photos: [] },
  };
}

class VisitForm {
  constructor(page, place, today, visit, photos, finished) {
    Object.assign(this, { page, place, today, visit, photos, finished });
    this.body = visit.body;
    // a draft of an older page has neither
    this.body.followUps ??= [];
    this.body.progress ??= [];
    // a list that was kept from before has none: then nothing is asked
    this.categories = today.categories ?? [];
  }

  draw() {
    const parts = [
      this.head(),
      this.time(),
      this.duties(),
      followSection(this),
      this.check(),
      this.findings(),
      progressSection(this),
      this.rest(),
      el('p', { class: 'problem', id: 'visit-problem' }),
      el('button', { type: 'button', class: 'primary', onclick: () => void this.save() }, word('save')),
      el('button', { type: 'button', class: 'quiet wide', onclick: () => void this.abandon() }, word('abandon')),
    ];
    // a sector without a guide has no check, a place without open hazards nothing to follow up
    this.page.replaceChildren(...parts.filter((part) => part !== null));
  }

  head() {
    const { place } = this;
    return el(
      'section',
      { class: 'place' },
      el('h1', {}, place.name),
      place.address ? el('p', { class: 'hint' }, place.address) : null,
      place.reasons.map((reason) => el('p', { class: 'reason' }, reason)),
      place.lastVisit ? el('p', { class: 'hint' }, word('last-visit', dayOf(place.lastVisit))) : null,
      el('a', { class: 'button', href: `/enterprises/${place.id}` }, word('file')),
    );
  }

  /** When the visit was begun, however late it is saved or sent; its writer may correct it. */
  time() {
    this.when = el('input', {
      type: 'datetime-local',
      oninput: (event) => {
        const moment = new Date(event.target.value);
        // half a day typed is none yet: the former one stays until the new one is whole
        if (!Number.isNaN(moment.getTime())) {
          this.visit.visitedAt = moment.toISOString();
          this.keep();
        }
      },
    });
    this.when.value = minuteOf(new Date(this.visit.visitedAt));
    return el('label', { class: 'field' }, word('time'), this.when);
  }

  duties() {
    return el(
      'section',
      {},
      el('h2', {}, word('duties')),
      el(
        'div',
        { class: 'checks' },
        this.today.duties.map((duty) =>
          el(
            'label',
            { class: 'check' },
            el('input', {
              type: 'checkbox',
              value: duty.code,
              checked: this.body.duties.includes(duty.code),
              onchange: (event) => this.toggle(duty.code, event.target.checked),
            }),
            duty.text,
          ),
        ),
      ),
    );
  }

  toggle(code, on) {
    const others = this.body.duties.filter((one) => one !== code);
    this.body.duties = on ? [...others, code] : others;
    this.keep();
  }

  /** The guide of the sector, point by point; a "no" becomes a hazard with the point's words. */
  check() {
    const guides = this.today.guides.filter((guide) => !this.place.sector || guide.sector === this.place.sector);
    if (guides.length === 0) {
      return null;
    }
    const section = el('section', {}, el('h2', {}, word('check')));
    const guide = guides.find((one) => one.id === this.body.guideId);
    if (!guide) {
      section.append(
        ...guides.map((one) =>
          el('button', { type: 'button', class: 'wide', onclick: () => this.useGuide(one) }, word('check.start', one.title, one.points.length)),
        ),
      );
      return section;
    }
    const done = () => word('check.done', this.body.answers.length, guide.points.length);
    const count = el('p', { class: 'hint' }, done());
    section.append(
      count,
      ...guide.points.map((point) =>
        el(
          'div',
          { class: 'point' },
          el('p', {}, point.text),
          point.how ? el('p', { class: 'hint' }, point.how) : null,
          choice(
            point.text,
            ['yes', 'no', 'not_applicable'].map((key) => [key, word(`answer.${key}`)]),
            this.body.answers.find((answer) => answer.pointId === point.id)?.result,
            (result) => {
              this.answer(point, result);
              count.textContent = done();
            },
          ),
        ),
      ),
    );
    return section;
  }

  useGuide(guide) {
    this.body.guideId = guide.id;
    this.keep();
    this.draw();
  }

  answer(point, result) {
    this.body.answers = [...this.body.answers.filter((one) => one.pointId !== point.id), { pointId: point.id, result }];
    const found = this.body.findings.find((finding) => finding.pointId === point.id);
    if (result === 'no' && !found) {
      this.body.findings.push(this.finding(point));
      this.drawFindings();
    } else if (result !== 'no' && found) {
      this.removeFinding(found);
    }
    this.keep();
  }

  finding(point) {
    return {
      id: crypto.randomUUID(),
      pointId: point?.id ?? null,
      description: point ? word('finding.of-point', point.text) : '',
      place: '',
      category: null,
      major: false,
      clause: '',
      dueOn: minuteOf(new Date(Date.now() + DUE_DAYS * 86_400_000)).slice(0, 10),
      photos: [],
    };
  }

  findings() {
    this.list = el('section', { class: 'findings' });
    this.drawFindings();
    return this.list;
  }

  drawFindings() {
    this.list.replaceChildren(
      el('h2', {}, word('findings', this.body.findings.length)),
      ...this.body.findings.map((finding, at) => this.findingCard(finding, at)),
      el(
        'button',
        {
          type: 'button',
          class: 'wide',
          onclick: () => {
            this.body.findings.push(this.finding(null));
            this.keep();
            this.drawFindings();
          },
        },
        word('finding.add'),
      ),
    );
  }

  findingCard(finding, at) {
    return el(
      'div',
      { class: 'card finding' },
      el('strong', {}, word('finding.title', at + 1)),
      photoStrip(
        this.photos.filter((photo) => finding.photos.includes(photo.id)),
        (file) => void this.addPhoto(file, finding.photos, () => this.drawFindings()),
        (photo) => void this.removePhoto(photo, finding.photos, () => this.drawFindings()),
      ),
      this.field('textarea', word('finding.what'), finding, 'description', { rows: 3, maxlength: 500 }),
      this.category(finding),
      this.field('input', word('finding.where'), finding, 'place', { maxlength: 100, placeholder: word('finding.where.hint') }),
      this.field('input', word('finding.due'), finding, 'dueOn', { type: 'date' }),
      ...this.major(finding),
      el(
        'button',
        {
          type: 'button',
          class: 'quiet',
          onclick: () => {
            this.removeFinding(finding);
            this.keep();
          },
        },
        word('finding.remove'),
      ),
    );
  }

  category(finding) {
    if (this.categories.length === 0) {
      return null;
    }
    const options = [
      el('option', { value: '' }, word('finding.category.choose')),
      ...this.categories.map((one) => el('option', { value: one.code }, one.text)),
    ];
    return this.field('select', word('finding.category'), finding, 'category', {}, options);
  }

  /** A mark for what may be a major hazard; the clause that says so is asked for only then. */
  major(finding) {
    const clause = this.field('input', word('finding.clause'), finding, 'clause', { maxlength: 300, placeholder: word('finding.clause.hint') });
    clause.hidden = !finding.major;
    const mark = el('input', {
      type: 'checkbox',
      checked: finding.major === true,
      onchange: (event) => {
        finding.major = event.target.checked;
        clause.hidden = !finding.major;
        this.keep();
      },
    });
    const text = el('span', {}, word('finding.major'), el('span', { class: 'hint' }, word('finding.major.hint')));
    return [el('label', { class: 'check major' }, mark, text), clause];
  }

  removeFinding(finding) {
    this.photos = this.photos.filter((photo) => !finding.photos.includes(photo.id));
    this.body.findings = this.body.findings.filter((one) => one !== finding);
    this.drawFindings();
  }

  field(tag, label, target, name, attributes, options = []) {
    const input = el(
      tag,
      {
        ...attributes,
        oninput: (event) => {
          target[name] = event.target.value;
          this.keep();
        },
      },
      options,
    );
    input.value = target[name] ?? '';
    return el('label', { class: 'field' }, label, input);
  }

  rest() {
    return el(
      'section',
      {},
      el('h2', {}, word('note')),
      this.field('textarea', word('note.label'), this.body, 'note', { rows: 3, maxlength: 1000 }),
      photoStrip(
        this.photos.filter((photo) => this.body.photos.includes(photo.id)),
        (file) => void this.addPhoto(file, this.body.photos, () => this.draw()),
        (photo) => void this.removePhoto(photo, this.body.photos, () => this.draw()),
      ),
      el(
        'label',
        { class: 'check whistle' },
        el('input', {
          type: 'checkbox',
          checked: this.body.whistle,
          onchange: (event) => {
            this.body.whistle = event.target.checked;
            this.keep();
          },
        }),
        el('span', {}, word('whistle'), el('span', { class: 'hint' }, word('whistle.hint'))),
      ),
    );
  }

  async addPhoto(file, ids, drawn) {
    try {
      const photo = { id: crypto.randomUUID(), visit: this.visit.id, blob: await smaller(file), sent: false };
      this.photos.push(photo);
      ids.push(photo.id);
      await this.keep();
      drawn();
    } catch {
      say(word('photo.unreadable'));
    }
  }

  async removePhoto(photo, ids, drawn) {
    this.photos = this.photos.filter((one) => one !== photo);
    ids.splice(ids.indexOf(photo.id), 1);
    await this.keep();
    drawn();
  }

  /** Puts the visit down as it stands; waits for the disk. */
  keep() {
    return saveVisit(this.visit, this.photos).catch(() => say(word('storage.full')));
  }

  async save() {
    const problem = visitProblem(this);
    document.getElementById('visit-problem').textContent = problem;
    if (problem) {
      return;
    }
    this.body.visitedAt = this.visit.visitedAt;
    if (this.body.followUps.length > 0 && !this.body.duties.includes(FOLLOW_UP)) {
      this.body.duties.push(FOLLOW_UP);
    }
    this.visit.state = SAVED;
    try {
      await saveVisit(this.visit, this.photos);
    } catch {
      this.visit.state = DRAFT;
      say(word('storage.full'));
      return;
    }
    await this.finished(this.visit);
  }

  async abandon() {
    if (window.confirm(word('abandon.sure'))) {
      await removeVisit(this.visit.id);
      location.hash = '#/';
    }
  }
}
