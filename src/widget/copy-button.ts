/**
 * The script of the builder page: buttons that copy the text of the element which `data-copies` names by its id. They
 * are hidden until it runs, since without it they would do nothing.
 */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copies ?? '')?.textContent ?? '';
    await navigator.clipboard.writeText(text);
    // The button is a live region, so that the new word is spoken.
    button.textContent = button.dataset.copied ?? '';
  });
}
