/** Draws when something changed, once for each frame of the screen, and does nothing else. */
export interface FrameLoop {
  request(): void;
  stop(): void;
}

export function createFrameLoop(draw: () => void): FrameLoop {
  let frame = 0;
  return {
    request() {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        draw();
      });
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
