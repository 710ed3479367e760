import './tokens.css'
import './home.css'
import './ui.css'
import './samples.css'
import pictures from 'virtual:pictures'
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { drawings } from './drawings'
import { Picture } from './picture'
import { pictureNames } from './picture-names'
import { samples } from './screen-samples'

/** A page for whoever works on the look: `/contoh` lists the pieces, `/contoh#tiles` shows one as a screen. Not in the product. */
function Samples() {
  const name = useHash()
  const sample = samples[name]
  if (sample) return sample()
  return (
    <main class="samples">
      <h1>Contoh</h1>
      <ul>
        {Object.keys(samples).map((key) => (
          <li key={key}>
            <a href={`#${key}`}>{key}</a>
          </li>
        ))}
      </ul>
      <h2>{pictureNames.length} gambar</h2>
      <ul class="samples-pictures">
        {pictureNames.map((picture) => (
          <li key={picture}>
            <Picture name={picture} />
            {picture}
          </li>
        ))}
      </ul>
    </main>
  )
}

function useHash(): string {
  const [hash, setHash] = useState(location.hash.slice(1))
  useEffect(() => {
    const onChange = () => setHash(location.hash.slice(1))
    addEventListener('hashchange', onChange)
    return () => removeEventListener('hashchange', onChange)
  }, [])
  return hash
}

drawings.value = pictures
const app = document.getElementById('app')
if (app) render(<Samples />, app)
