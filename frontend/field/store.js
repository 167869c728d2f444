/**
 * What the phone keeps: the last day's list, the visits that were written here with their photos, and the words of the page.
 * Everything of a visit is written in one transaction, so that a page that is closed in the middle has it whole or not at all.
 */

const NAME = 'anbiao-field';
const VERSION = 1;

let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore('kept');
      db.createObjectStore('visits', { keyPath: 'id' });
      db.createObjectStore('photos', { keyPath: 'id' }).createIndex('visit', 'visit');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    // another tab with an older page still holds the database
    request.onblocked = () => reject(new Error('blocked'));
  });
  return opened;
}

function result(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** One kept thing: `today`, `words`; undefined if there is none. */
export async function kept(key) {
  const db = await open();
  return result(db.transaction('kept').objectStore('kept').get(key));
}

export async function keep(key, value) {
  const db = await open();
  const transaction = db.transaction('kept', 'readwrite', { durability: 'strict' });
  transaction.objectStore('kept').put(value, key);
  return finished(transaction);
}

export async function forget(key) {
  const db = await open();
  const transaction = db.transaction('kept', 'readwrite');
  transaction.objectStore('kept').delete(key);
  return finished(transaction);
}

/** Ids of the photos that a visit, its findings and its follow-ups name. */
export function namedPhotos(body) {
  return new Set([...body.photos, ...[...body.findings, ...(body.followUps ?? [])].flatMap((one) => one.photos)]);
}

/**
 * Writes a visit with its photos; resolves only when both are on the disk. A photo that the visit does not name any more leaves the phone
 * with the same transaction: what somebody took away is never sent.
 */
export async function saveVisit(visit, photos) {
  const db = await open();
  const transaction = db.transaction(['visits', 'photos'], 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore('photos');
  const named = namedPhotos(visit.body);
  transaction.objectStore('visits').put(visit);
  for (const photo of photos) {
    if (named.has(photo.id)) {
      store.put(photo);
    }
  }
  const known = store.index('visit').getAllKeys(visit.id);
  known.onsuccess = () => known.result.filter((id) => !named.has(id)).forEach((id) => store.delete(id));
  return finished(transaction);
}

export async function updateVisit(visit) {
  const db = await open();
  const transaction = db.transaction('visits', 'readwrite', { durability: 'strict' });
  transaction.objectStore('visits').put(visit);
  return finished(transaction);
}

/** All visits of this phone, the oldest first. */
export async function visits() {
  const db = await open();
  const all = await result(db.transaction('visits').objectStore('visits').getAll());
  return all.sort((a, b) => a.visitedAt.localeCompare(b.visitedAt));
}

export async function photosOf(visit) {
  const db = await open();
  return result(db.transaction('photos').objectStore('photos').index('visit').getAll(visit));
}

export async function updatePhoto(photo) {
  const db = await open();
  const transaction = db.transaction('photos', 'readwrite');
  transaction.objectStore('photos').put(photo);
  return finished(transaction);
}

/** Takes a visit off the phone: when it was received, or when its writer throws it away. */
export async function removeVisit(id) {
  const photos = await photosOf(id);
  const db = await open();
  const transaction = db.transaction(['visits', 'photos'], 'readwrite');
  transaction.objectStore('visits').delete(id);
  photos.forEach((photo) => transaction.objectStore('photos').delete(photo.id));
  return finished(transaction);
}
