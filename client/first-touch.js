// Inlined in index.html: answers touches from the first paint on, before any other script is here.
// It chooses the language, and marks and remembers what was pressed until the app can do it.
;(() => {
  const page = document.documentElement
  // Any other address waits for the app: the home screen must not flash by.
  page.dataset.at = location.pathname === '/' && !location.hash ? 'home' : 'elsewhere'
  try {
    show(localStorage.getItem('language'))
  } catch {
    // No storage in this private window: the choice holds until the page is closed.
  }

  document.addEventListener('click', (event) => {
    if (page.dataset.started) return
    const pressed = event.target.closest('a, button')
    if (!pressed) return
    event.preventDefault()
    if (pressed.matches('.language-button')) {
      show(pressed.lang)
      try {
        localStorage.setItem('language', pressed.lang)
      } catch {
        // As above.
      }
      return
    }
    for (const other of document.querySelectorAll('[aria-busy]')) other.removeAttribute('aria-busy')
    pressed.setAttribute('aria-busy', 'true')
    const all = [...pressed.closest('.home').querySelectorAll('a, button')]
    page.dataset.pressed = all.indexOf(pressed)
  })

  function show(tag) {
    if (!tag) return
    page.lang = tag
    page.dataset.language = tag
  }
})()
