import { render } from 'preact'
import DeskShell from './shells/desk'

// A page of its own, so that nothing of the desk lies on residents' path.
const root = document.getElementById('desk')
if (root) render(<DeskShell />, root)
