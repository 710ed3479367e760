import { render } from 'preact'
import { bringPictures } from './pictures'
import DeskShell from './shells/desk'

// A page of its own, so that nothing of the desk lies on residents' path.
void bringPictures()
const root = document.getElementById('desk')
if (root) render(<DeskShell />, root)
