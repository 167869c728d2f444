/** The page of grid workers and villages: today's visits, one visit, what is unsent. Works without a network. */
import { forget, keep, kept, removeVisit, updateVisit, visits } from './store.js';
import { LOGIN, RECEIVED, REFUSED, SAVED, SENDING, sendAll } from './sync.js';
import { chip, el, momentOf, say, useWords, word } from './view.js';
import { DRAFT, visitPage } from './visit.js';

const RETRY = 60_000;
/** A kept list younger than this is not asked for again by the clock alone: phones pay for it, and the server works for it. */
const FRESH_FOR = 15 * 60_000;
/** Days that a received visit stays on the list of the phone. */
const SHOWN_DAYS = 2;

const bar = document.getElementById('bar');
const page = document.getElementById('page');

let today = null;
let mine = [];
let others = 0;
let needsLogin = false;
let fragment = '';

async function start() {
  useWords((await kept('words')) ?? {});
  today = (await kept('today')) ?? null;
  await look();
  window.addEventListener('hashchange', show);
  window.addEventListener('online', () => void refresh());
  window.addEventListener('offline', () => void drawBar());
  setInterval(() => void tick(), RETRY);
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.register('sw.js').catch(() => {});
  }
  navigator.storage?.persist?.().catch(() => {});
  await refreshWords();
  await show();
  await refresh();
}

async function refreshWords() {
  try {
    const answer = await fetch('words', { headers: { Accept: 'application/json' } });
    if (answer.ok) {
      const words = await answer.json();
      useWords(words);
      await keep('words', words);
    }
  } catch {
    // the words kept last time serve
  }
}

/** Something waits to be sent, or the list has grown old: only then is the server asked. */
async function tick() {
  await look();
  const old = !today || Date.now() - Date.parse(today.loadedAt) > FRESH_FOR;
  if (old || unsent().some((visit) => visit.state === SAVED || visit.state === SENDING)) {
    await refresh();
  } else {
    drawBar();
  }
}

/** Asks for the day's list, then sends what is unsent. */
async function refresh() {
  try {
    const answer = await fetch('api/today', { redirect: 'manual', headers: { Accept: 'application/json' } });
    needsLogin = answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403;
    if (answer.ok) {
      const fresh = await answer.json();
      if (today && today.member.id !== fresh.member.id) {
        // somebody else's list does not stay on this phone; what was written here does, until its writer is back
        await forget('today');
      }
      today = { ...fresh, loadedAt: new Date().toISOString() };
      await keep('today', today);
      const outcome = await sendAll(() => void redraw());
      needsLogin = outcome.stopped === LOGIN;
    }
  } catch {
    // no network: the kept list serves
  }
  await redraw();
}

async function look() {
  const all = await visits();
  const now = Date.now();
  for (const visit of all) {
    if (visit.state === RECEIVED && now - Date.parse(visit.receivedAt) > SHOWN_DAYS * 86_400_000) {
      await removeVisit(visit.id);
    }
  }
  mine = all.filter((visit) => !today || visit.owner === today.member.id);
  others = all.filter((visit) => visit.state !== RECEIVED).length - mine.filter((visit) => visit.state !== RECEIVED).length;
}

/** Draws anew what shows states; a visit that is being written is left alone. */
async function redraw() {
  await look();
  await drawBar();
  if (!location.hash.startsWith('#/visit/')) {
    draw();
  }
}

async function show() {
  await look();
  await drawBar();
  draw();
  page.focus();
  window.scrollTo(0, 0);
}

function unsent() {
  return mine.filter((visit) => visit.state !== RECEIVED);
}

function drawBar() {
  const left = unsent().length;
  const inside = location.hash !== '' && location.hash !== '#/';
  bar.replaceChildren(
    inside ? el('a', { href: '#/', class: 'back' }, word('back')) : el('a', { href: '/', class: 'back' }, word('portal')),
    el('strong', {}, today ? `${today.member.name}` : word('title')),
    el('span', { class: 'where' }, today?.member.unit ?? ''),
    chip(navigator.onLine && !needsLogin ? 'good' : 'wait', word(needsLogin ? 'state.login' : navigator.onLine ? 'state.online' : 'state.offline')),
    el('a', { href: '#/unsent', class: `unsent${left ? ' some' : ''}` }, word('unsent.count', left)),
  );
}

function draw() {
  const [, name, id] = location.hash.split('/');
  if (name === 'visit' && today) {
    const place = today.places.find((one) => one.id === id);
    if (place) {
      visitPage(page, place, today, mine.find((visit) => visit.enterprise === id && visit.state === DRAFT) ?? null, finished);
      return;
    }
  }
  page.replaceChildren(...(name === 'unsent' ? unsentPage() : dayPage()));
}

/** A visit was put down on the phone: say so, go back, send. */
async function finished(visit) {
  say(word(navigator.onLine ? 'saved.sending' : 'saved.offline'));
  if (visit) {
    location.hash = '#/unsent';
  }
  await refresh();
}

// today's visits --------------------------------------------------------------------------------------------------------------

function dayPage() {
  if (!today) {
    return [notice(needsLogin ? 'login.hint' : navigator.onLine ? 'loading' : 'first.offline', needsLogin ? login() : null)];
  }
  const due = today.places.filter((place) => place.reasons.length > 0);
  const rest = today.places.filter((place) => place.reasons.length === 0);
  const list = el('div', { class: 'cards' });
  const search = el('input', {
    type: 'search',
    value: fragment,
    placeholder: word('search'),
    'aria-label': word('search'),
    oninput: (event) => {
      fragment = event.target.value.trim();
      fill();
    },
  });
  const fill = () => {
    const found = rest.filter((place) => !fragment || place.name.includes(fragment) || place.address.includes(fragment));
    list.replaceChildren(...found.slice(0, 50).map(placeCard));
    if (found.length > 50) {
      list.append(el('p', { class: 'hint' }, word('search.more', found.length - 50)));
    }
    if (found.length === 0) {
      list.append(el('p', { class: 'hint' }, word('search.none')));
    }
  };
  fill();
  return [
    needsLogin ? notice('login.hint', login()) : null,
    el('p', { class: 'hint' }, word('list.as-of', momentOf(today.loadedAt))),
    el('h2', {}, word('today.title', due.length)),
    due.length ? el('div', { class: 'cards' }, due.map(placeCard)) : el('p', { class: 'hint' }, word('today.none')),
    el('h2', {}, word('rest.title', rest.length)),
    search,
    list,
  ].filter(Boolean);
}

function placeCard(place) {
  const visited = mine.filter((visit) => visit.enterprise === place.id && visit.state !== DRAFT);
  const draft = mine.some((visit) => visit.enterprise === place.id && visit.state === DRAFT);
  return el(
    'a',
    { href: `#/visit/${place.id}`, class: 'card' },
    el('span', { class: 'card-head' }, el('strong', {}, place.name), place.color ? chip(`risk-${place.color}`, word(`color.${place.color}`)) : null),
    place.address ? el('span', { class: 'hint' }, place.address) : null,
    place.reasons.map((reason) => el('span', { class: 'reason' }, reason)),
    place.hazards?.length ? el('span', { class: 'hint' }, word('follow.open', place.hazards.length)) : null,
    draft ? chip('wait', word('state.draft')) : null,
    visited.length ? chip('good', word('visited', momentOf(visited.at(-1).visitedAt))) : null,
  );
}

// what is unsent --------------------------------------------------------------------------------------------------------------

function unsentPage() {
  const parts = [el('h2', {}, word('unsent.title'))];
  if (needsLogin) {
    parts.push(notice('login.hint', login()));
  } else if (!navigator.onLine) {
    parts.push(notice('offline.hint'));
  }
  if (others > 0) {
    parts.push(notice('others.hint', null, others));
  }
  const listed = [...mine].reverse();
  parts.push(
    listed.length ? el('div', { class: 'cards' }, listed.map(visitCard)) : el('p', { class: 'hint' }, word('unsent.none')),
  );
  if (unsent().some((visit) => visit.state === SAVED)) {
    parts.push(el('button', { type: 'button', class: 'primary', onclick: () => void refresh() }, word('send.now')));
  }
  return parts;
}

const KIND = { [DRAFT]: 'wait', [SAVED]: 'wait', [SENDING]: 'wait', [RECEIVED]: 'good', [REFUSED]: 'bad' };

function visitCard(visit) {
  const again = visit.state === REFUSED;
  return el(
    'div',
    { class: 'card', 'data-visit': visit.id },
    el('span', { class: 'card-head' }, el('strong', {}, visit.name), chip(KIND[visit.state], word(`state.${visit.state}`))),
    el('span', { class: 'hint' }, momentOf(visit.visitedAt)),
    el('span', { class: 'hint' }, summary(visit.body)),
    visit.state === RECEIVED ? el('span', { class: 'hint' }, word('received.at', momentOf(visit.receivedAt))) : null,
    visit.problem ? el('span', { class: 'problem' }, visit.problem) : null,
    again || visit.state === DRAFT
      ? el(
          'span',
          { class: 'actions' },
          el('button', { type: 'button', onclick: () => void reopen(visit) }, word(again ? 'change' : 'go-on')),
          again ? el('button', { type: 'button', onclick: () => void retry(visit) }, word('send.again')) : null,
          el('button', { type: 'button', class: 'quiet', onclick: () => void drop(visit) }, word('drop')),
        )
      : null,
  );
}

function summary(body) {
  const parts = [body.duties.map((duty) => today?.duties.find((one) => one.code === duty)?.text ?? duty).join('、')];
  if (body.findings.length) {
    parts.push(word('summary.findings', body.findings.length));
  }
  if (body.followUps?.length) {
    parts.push(word('summary.follow-ups', body.followUps.length));
  }
  if (body.progress?.length) {
    parts.push(word('summary.progress', body.progress.length));
  }
  return parts.filter(Boolean).join(' · ');
}

async function retry(visit) {
  await updateVisit({ ...visit, state: SAVED, problem: '' });
  await refresh();
}

async function reopen(visit) {
  await updateVisit({ ...visit, state: DRAFT });
  location.hash = `#/visit/${visit.enterprise}`;
}

async function drop(visit) {
  if (window.confirm(word('drop.sure', visit.name))) {
    await removeVisit(visit.id);
    await redraw();
  }
}

function notice(key, action = null, ...values) {
  return el('div', { class: 'notice' }, el('span', {}, word(key, ...values)), action);
}

function login() {
  return el('a', { href: '/', class: 'button' }, word('login'));
}

// a page that opens without words and without a network has nothing to say; the browser's own message is better than none
start().catch((problem) => {
  page.replaceChildren(el('p', { class: 'problem' }, String(problem)));
});
