/**
 * Sends what is unsent, one after the other, the oldest first. A visit carries an id that was made on the phone: sent twice, it is received
 * once. Nothing leaves the phone's list before the portal has said that it has it.
 */
import { kept, namedPhotos, photosOf, updatePhoto, updateVisit, visits } from './store.js';

/** States of a visit as the page shows them. */
export const SAVED = 'saved';
export const SENDING = 'sending';
export const RECEIVED = 'received';
export const REFUSED = 'refused';

const TIMEOUT = 60_000;

/** Why sending stopped. */
export const OFFLINE = 'offline';
export const LOGIN = 'login';
export const OTHER = 'other';

let running = null;

/** Sends until nothing is left or something is in the way; a second call while one runs waits for the same end. */
export function sendAll(changed) {
  running ??= sending(changed).finally(() => {
    running = null;
  });
  return running;
}

async function sending(changed) {
  const today = await kept('today');
  if (!today) {
    return { stopped: OFFLINE };
  }
  for (const visit of await visits()) {
    if (visit.owner !== today.member.id || (visit.state !== SAVED && visit.state !== SENDING)) {
      continue;
    }
    const outcome = await send(visit, today, changed);
    if (outcome.stopped) {
      return outcome;
    }
  }
  return {};
}

async function send(visit, today, changed) {
  await updateVisit({ ...visit, state: SENDING });
  changed();
  try {
    const named = namedPhotos(visit.body);
    for (const photo of await photosOf(visit.id)) {
      // an older page left photos behind that had been taken away from the visit
      if (!photo.sent && named.has(photo.id)) {
        const answer = await put(`api/photos/${photo.id}?enterprise=${visit.enterprise}`, photo.blob, 'image/jpeg', today);
        if (!answer.ok) {
          return stop(visit, await reason(answer), changed);
        }
        await updatePhoto({ ...photo, sent: true });
      }
    }
    const answer = await put(`api/visits/${visit.id}`, JSON.stringify(visit.body), 'application/json', today);
    if (!answer.ok) {
      return stop(visit, await reason(answer), changed);
    }
    const receipt = await answer.json();
    await updateVisit({ ...visit, state: RECEIVED, receivedAt: receipt.receivedAt, problem: '' });
    changed();
    return {};
  } catch {
    // no network, or it ended in the middle: the portal may have it or not, the same id is sent again
    await updateVisit({ ...visit, state: SAVED, problem: '' });
    changed();
    return { stopped: OFFLINE };
  }
}

async function stop(visit, why, changed) {
  await updateVisit({ ...visit, state: why.refused ? REFUSED : SAVED, problem: why.text });
  changed();
  return why.refused ? {} : { stopped: why.stopped };
}

/** What an answer means: a refusal is final and says what to do, everything else is tried again. */
async function reason(answer) {
  if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
    return { stopped: LOGIN, text: '' };
  }
  const problem = await answer.json().catch(() => ({}));
  if (answer.status === 409 || answer.status === 400 || answer.status === 413 || answer.status === 422) {
    return { refused: true, text: problem.detail ?? '' };
  }
  return { stopped: OTHER, text: problem.detail ?? '' };
}

function put(path, body, type, today) {
  return fetch(path, {
    method: 'PUT',
    body,
    redirect: 'manual',
    credentials: 'same-origin',
    headers: { 'Content-Type': type, Accept: 'application/json', [today.csrf.header]: today.csrf.token },
    signal: AbortSignal.timeout(TIMEOUT),
  });
}
