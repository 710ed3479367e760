/** How a photo lies on its stage: turned by quarters, enlarged, and shifted in CSS pixels. */
export type PhotoView = { turn: 0 | 90 | 180 | 270; zoom: number; x: number; y: number }

export const fitted: PhotoView = { turn: 0, zoom: 1, x: 0, y: 0 }

const CLOSEST = 8

export function turned(view: PhotoView, by: 90 | -90): PhotoView {
  return { ...view, turn: ((view.turn + by + 360) % 360) as PhotoView['turn'], x: 0, y: 0 }
}

/** Never smaller than the stage: a photo cannot be lost in a corner. */
export function zoomed(view: PhotoView, factor: number): PhotoView {
  const zoom = Math.min(CLOSEST, Math.max(1, view.zoom * factor))
  if (zoom === 1) return { ...view, zoom, x: 0, y: 0 }
  const scale = zoom / view.zoom
  return { ...view, zoom, x: view.x * scale, y: view.y * scale }
}

/** Moves an enlarged photo, as far as its edge reaches the middle of a stage of that size. */
export function shifted(
  view: PhotoView,
  by: { x: number; y: number },
  stage: { width: number; height: number },
): PhotoView {
  const within = (wanted: number, side: number) => {
    const most = (side * view.zoom) / 2
    return view.zoom === 1 ? 0 : Math.min(most, Math.max(-most, wanted))
  }
  return {
    ...view,
    x: within(view.x + by.x, stage.width),
    y: within(view.y + by.y, stage.height),
  }
}
