/** Small parts that the pages are made of: elements without markup strings, words from the portal's bundles, days as people write them. */

let words = {};

export function useWords(all) {
  words = all;
}

/** The text of a key with its placeholders filled; the key itself where there is none, so that a missing text is seen. */
export function word(key, ...values) {
  const text = words[key] ?? `!${key}!`;
  return text.replace(/\{(\d)\}/g, (all, at) => values[Number(at)] ?? all);
}

/** An element: attributes as properties where they begin with `on`, children as nodes or texts; what is null or false is left out. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name in element && typeof value !== 'string') {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** 2025-11-22 as 11月22日. */
export function dayOf(iso) {
  const [, month, day] = iso.slice(0, 10).split('-').map(Number);
  return word('day', month, day);
}

/** A moment of the phone's own clock: 11月22日 08:05. */
export function momentOf(iso) {
  const moment = new Date(iso);
  const time = `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;
  return `${word('day', moment.getMonth() + 1, moment.getDate())} ${time}`;
}

/** A moment as a field for day and time takes it, by the phone's own clock: 2025-11-22T08:05. */
export function minuteOf(moment) {
  const two = (number) => String(number).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** A state as a chip: colour and word. */
export function chip(kind, text) {
  return el('span', { class: `chip ${kind}` }, text);
}

/** Says something to everybody, screen readers included. */
export function say(text) {
  const live = document.getElementById('live');
  live.textContent = text;
  live.classList.add('shown');
  clearTimeout(say.timer);
  say.timer = setTimeout(() => live.classList.remove('shown'), 4000);
}

/** Pictures already chosen, and a large button for one more. */
export function photoStrip(photos, add, remove) {
  const strip = el('div', { class: 'photos' });
  for (const photo of photos) {
    const address = URL.createObjectURL(photo.blob);
    strip.append(
      el(
        'span',
        { class: 'photo' },
        el('img', { src: address, alt: word('photo'), onload: () => URL.revokeObjectURL(address) }),
        el('button', { type: 'button', 'aria-label': word('photo.remove'), onclick: () => remove(photo) }, '×'),
      ),
    );
  }
  const input = el('input', { type: 'file', accept: 'image/*', capture: 'environment', class: 'hidden' });
  input.addEventListener('change', () => {
    if (input.files.length > 0) {
      add(input.files[0]);
    }
    input.value = '';
  });
  strip.append(el('label', { class: 'photo-add', tabindex: '0' }, input, word('photo.add')));
  return strip;
}

/** One of several, as large buttons side by side. */
export function choice(label, options, value, chosen) {
  const group = el('div', { class: 'choice', role: 'radiogroup', 'aria-label': label });
  for (const [key, text] of options) {
    group.append(
      el(
        'button',
        {
          type: 'button',
          role: 'radio',
          'aria-checked': String(key === value),
          class: `choice-${key}`,
          onclick: (event) => {
            group.querySelectorAll('button').forEach((one) => one.setAttribute('aria-checked', 'false'));
            event.currentTarget.setAttribute('aria-checked', 'true');
            chosen(key);
          },
        },
        text,
      ),
    );
  }
  return group;
}
