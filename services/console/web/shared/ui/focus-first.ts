/** Where somebody goes on whose form was not taken: the first field in it that is wrong, by its name. */
export const focusFirst = (form: HTMLFormElement, faults: object): void => {
  const wrong = [...form.elements].find((each) => (each.getAttribute('name') ?? '') in faults);
  if (wrong instanceof HTMLElement) wrong.focus();
};
