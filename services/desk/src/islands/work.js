// The inbox and the task, quicker by keyboard and told what others do. Everything works without this file.

const rows = () => [...document.querySelectorAll('tr[data-task]')];
const rowOf = (task) => rows().find((row) => row.dataset.task === task);
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/* What others do, as it happens. */
const live = document.querySelector('[data-live]');
if (live !== null && 'EventSource' in window) watch(live);

function watch(line) {
  const stream = new EventSource(line.dataset.live);
  const fresh = new Set();
  stream.addEventListener('tasks', (event) => {
    for (const news of JSON.parse(event.data)) hear(news, fresh);
    if (fresh.size > 0)
      say(line, fresh.size === 1 ? line.dataset.one : fill(line.dataset.many, { n: fresh.size }));
    else if (!line.dataset.stale) line.hidden = true;
  });
  stream.addEventListener('missed', () => {
    line.dataset.stale = 'yes';
    say(line, line.dataset.missed);
  });
  stream.addEventListener('ended', () => stream.close());
}

function hear({ task, now, said }, fresh) {
  const row = rowOf(task);
  if (row === undefined) {
    if (now === 'free') fresh.add(task);
    else fresh.delete(task);
    return;
  }
  const away = now === 'gone' || now === 'held';
  row.classList.toggle('gone', away);
  row.classList.toggle('mine', now === 'mine');
  const holder = row.querySelector('.holder-cell');
  holder.textContent = said;
  holder.setAttribute('role', 'cell');
  const box = row.querySelector('.box-cell input');
  if (box !== null) {
    box.disabled = away;
    box.checked &&= !away;
  }
  for (const form of row.querySelectorAll('.act-cell form')) form.hidden = away;
  document.getElementById('live-said').textContent =
    `${row.querySelector('.ask').textContent}, ${row.dataset.name}: ${said}`;
  count();
}

function say(line, words) {
  line.hidden = false;
  line.querySelector('a').textContent = words;
}

/* Which tasks are chosen. */
const bar = document.querySelector('.bulk');
const boxes = () => [...document.querySelectorAll('.box-cell input[name=task]')];
const all = document.getElementById('choose-all');
const usable = () => boxes().filter((box) => !box.disabled);

function count() {
  if (bar === null) return;
  const chosen = boxes().filter((box) => box.checked);
  for (const box of boxes()) box.closest('tr').classList.toggle('chosen', box.checked);
  const line = bar.querySelector('.bulk-count');
  line.dataset.none ??= line.textContent;
  line.textContent =
    chosen.length === 0
      ? line.dataset.none
      : fill(line.dataset.words, { n: chosen.length, of: boxes().length });
  bar.classList.toggle('has-chosen', chosen.length > 0);
  if (all !== null) {
    all.checked = chosen.length > 0 && chosen.length === usable().length;
    all.indeterminate = chosen.length > 0 && !all.checked;
  }
}
document.addEventListener('change', ({ target }) => {
  if (target === all) for (const box of usable()) box.checked = all.checked;
  if (target.closest?.('.box-cell')) count();
});
if (all !== null && bar !== null) all.hidden = false;
count();

/* Keys: single ones act only where nothing is typed, and can be switched off. */
const keys = document.getElementById('keys');
const switched = document.getElementById('keys-on');
const offMark = 'desk-keys-off';
const stored = () => {
  try {
    return localStorage.getItem(offMark);
  } catch {
    return null;
  }
};
if (keys !== null) {
  keys.hidden = false;
  switched.checked = stored() === null;
  switched.addEventListener('change', () => {
    if (switched.checked) localStorage.removeItem(offMark);
    else localStorage.setItem(offMark, 'yes');
  });
}

const current = () => document.activeElement?.closest?.('tr[data-task]') ?? undefined;
function move(step) {
  const list = rows();
  const at = list.indexOf(current());
  const row = at < 0 ? list[step > 0 ? 0 : list.length - 1] : list[at + step];
  const link = row?.querySelector('.ask');
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
}
const press = (key) => current()?.querySelector(`form:not([hidden]) [data-key=${key}]`)?.click();

const acts = {
  j: () => move(1),
  k: () => move(-1),
  o: () => current()?.querySelector('.ask').click(),
  x: () => current()?.querySelector('.box-cell input:not(:disabled)')?.click(),
  c: () => press('c'),
  u: () => press('u'),
  '/': () => document.querySelector('[role=search] input[type=search]')?.focus(),
  '?': () => {
    if (keys === null) return;
    keys.open = !keys.open;
    keys.querySelector('summary').focus();
  },
};

const isTyping = ({ target }) =>
  target.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select') !== null;

document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.ctrlKey) {
    const form =
      event.target.closest?.('form') ?? document.querySelector('form .finish')?.closest('form');
    const main = form?.querySelector('button.filled, button');
    if (main) {
      event.preventDefault();
      main.click();
    }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
  if (event.key !== '?' && stored() !== null) return;
  const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
  if (act === undefined) return;
  event.preventDefault();
  act();
});
