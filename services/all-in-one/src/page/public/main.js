/* global document, localStorage, location, history, URLSearchParams */
import { exampleClaims, showClaim } from './decision.js';
import { both, element, place } from './dom.js';
import { people, rememberedSubject, signIn } from './office.js';
import { drawOverview } from './overview.js';

const notice = document.getElementById('notice');
const person = document.getElementById('person');
const number = document.getElementById('number');
const large = document.getElementById('large');

const complain = (error) => {
  notice.textContent = error instanceof Error ? error.message : String(error);
};

const setLarge = (on) => {
  document.documentElement.classList.toggle('large', on);
  large.setAttribute('aria-pressed', String(on));
  localStorage.setItem('large', String(on));
};

const openClaim = async (wanted) => {
  notice.textContent = '';
  number.value = wanted;
  try {
    await showClaim(wanted);
    history.replaceState(null, '', `?claim=${encodeURIComponent(wanted)}`);
  } catch (error) {
    complain(error);
  }
};

const exampleButton = ({ number: wanted, words }) => {
  const button = element('button', { type: 'button' }, wanted, ' ', ...both(words));
  button.addEventListener('click', () => void openClaim(wanted));
  return button;
};

const drawEverything = async () => {
  notice.textContent = '';
  await signIn(person.value);
  await drawOverview(complain);
  const examples = await exampleClaims().catch(() => []);
  place('examples', ...both({ zh: '例子', en: 'examples' }), ...examples.map(exampleButton));
  const wanted = new URLSearchParams(location.search).get('claim') ?? examples[0]?.number;
  if (wanted) await openClaim(wanted);
  document.body.dataset.ready = 'true';
};

const start = async () => {
  setLarge(localStorage.getItem('large') === 'true');
  const everybody = await people();
  for (const { subject, name, title } of everybody) {
    person.append(element('option', { value: subject }, `${name} · ${title}`));
  }
  person.value = rememberedSubject() ?? 'supervisor';
  if (person.value === '') person.selectedIndex = 0;
  await drawEverything();
};

large.addEventListener('click', () => setLarge(large.getAttribute('aria-pressed') !== 'true'));
person.addEventListener('change', () => void drawEverything().catch(complain));
document.getElementById('search').addEventListener('submit', (event) => {
  event.preventDefault();
  void openClaim(number.value.trim());
});
start().catch(complain);
